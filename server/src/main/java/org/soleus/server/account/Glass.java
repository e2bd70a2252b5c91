package org.soleus.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Cases that do not wait open to staff only behind glass: with a reason in words, which the member
/// reads.
public interface Glass {

    /// How long one reason is good for.
    Duration LIFE = Duration.ofMinutes(30);

    /// One reason.
    ///
    /// @param at when it was given
    /// @param staff by whom
    /// @param words as she wrote them
    record Broken(Instant at, MemberId staff, String words) {}

    /// Keeps a reason, sealed under the member's key.
    void shatter(MemberId member, MemberId staff, String words, Instant at);

    /// Whether somebody gave one that is still good.
    boolean isOpen(MemberId member, MemberId staff, Instant now);

    /// All reasons that were given for a member, the latest first.
    List<Broken> of(MemberId member);
}
