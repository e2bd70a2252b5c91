package org.soleus.server.running.sync;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A service that keeps a member's runs and can be asked for them: the plug-in point of sync.
///
/// A bean of this type is all that a new service needs: who asks, for whom, when, and what becomes
/// of the files is done around it. `docs/sync.md` walks through one.
public interface Provider {

    /// Where it is and who we are to it; from the operator's settings alone.
    Registration registration();

    /// What came after a place, the oldest first; from the beginning where there is none.
    ///
    /// @param after as the listing before said in `next`
    /// @throws Trouble when it cannot be asked, or will not answer
    Listing list(Asking asking, Optional<String> after);

    /// The file of an activity, as the watch wrote it.
    ///
    /// @throws Trouble as above
    /// @throws IOException when it ends too early
    InputStream original(Asking asking, String activity) throws IOException;

    /// Some activities.
    ///
    /// @param activities in order
    /// @param next where to go on, now or the next time
    /// @param more whether there is more right now
    record Listing(List<Activity> activities, String next, boolean more) {

        /// Copies the list.
        public Listing {
            activities = List.copyOf(activities);
        }
    }

    /// One of them.
    ///
    /// @param id as the service calls it
    /// @param file a name for its file, to be shown
    record Activity(String id, String file) {}
}
