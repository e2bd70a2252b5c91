package org.soleus.server.outcome;

import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What outcomes are reckoned from, as the database keeps it. Each call runs in the caller's scope
/// and transaction.
public interface Courses {

    /// Works out anew from which day on a member's weeks are counted.
    void settle(MemberId member);

    /// Her first day, and whether she completed; empty while she has done no session.
    Optional<Course> find(MemberId member);

    /// Her pain at the first steps of each day of which she told it, the intake's among them;
    /// earliest first.
    List<Answer> told(MemberId member);

    /// Reads everybody of the clinic, each with all that she told.
    Gathered gather();

    /// From which day on weeks are counted.
    ///
    /// @param firstDay of her first session
    /// @param completed whether she did one in days 57 to 84 after it
    record Course(LocalDate firstDay, boolean completed) {}

    /// Pain at the first steps of a day.
    ///
    /// @param points 0 to 10
    record Answer(LocalDate day, int points) {}
}
