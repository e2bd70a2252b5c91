package org.soleus.server.running;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A member told how a run felt.
///
/// Told inside the transaction that keeps it: a plain `@EventListener` closes along with it what
/// must close.
///
/// @param tenant the clinic
/// @param member who
/// @param run which run
/// @param day her day of the run
/// @param worst the worst pain during or right after, 0 to 10; empty when it was not told
/// @param signs warning signs, as `pop`; empty when none was told
public record RunFelt(
        TenantId tenant,
        MemberId member,
        UUID run,
        LocalDate day,
        Optional<Integer> worst,
        List<String> signs) {

    /// Copies the signs.
    public RunFelt {
        signs = List.copyOf(signs);
    }
}
