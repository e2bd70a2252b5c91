package org.soleus.server.plan;

import org.soleus.clinical.plan.Guarding;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The guards after plans. Each call runs in the caller's scope and transaction.
public interface Guards {

    /// The guard that stands, its year over or not; empty before a review, and in a plan.
    Optional<Guard> find(MemberId member);

    /// The day on which the present plan ended well, also when the year of its guard is over; empty
    /// before a review, and in a plan that began after it. One that ended tomorrow counts: whoever
    /// flew west since has her evening twice.
    Optional<LocalDate> endedWell(MemberId member, LocalDate today);

    /// Begins one.
    void begin(MemberId member, LocalDate since, LocalDate until, Instant at);

    /// Keeps an answer; the first of a day stays.
    void tell(MemberId member, Guarding.Told told, Instant at);

    /// Ends what stands.
    void end(MemberId member, LocalDate day);
}
