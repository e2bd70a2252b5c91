package org.soleus.server.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A database that is on its way up while the rest of the clinic starts.
///
/// @param coming completes with where it is, or with the reason why it is not
public record Opening(CompletableFuture<Database> coming) {

    /// Waits until it is there.
    ///
    /// @throws Stop when it cannot come up
    public Database database() {
        try {
            return coming.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Stop stop) throw stop;
            throw failed;
        }
    }
}
