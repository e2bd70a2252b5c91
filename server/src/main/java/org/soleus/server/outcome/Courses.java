package org.soleus.server.outcome;

import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What outcomes are reckoned from, as the database keeps it. Each call runs in the caller's scope
/// and transaction.
public interface Courses {

    /// Works out anew from which day on a member's weeks are counted. What her intake says of that
    /// morning is kept with the first session, and stays: neither other answers nor another plan
    /// move what her course is measured by.
    void settle(MemberId member);

    /// Her first day, what she told before it, and whether she completed; empty while she has done
    /// no session.
    Optional<Course> find(MemberId member);

    /// Her pain at the first steps of each day on which she was asked how the morning was; earliest
    /// first.
    List<Answer> told(MemberId member);

    /// Reads everybody of the clinic, each with all that she told.
    Gathered gather();

    /// From which day on weeks are counted.
    ///
    /// @param firstDay of her first session
    /// @param completed whether she did one in days 57 to 84 after it
    /// @param intake what the intake of her first plan told of its own morning
    record Course(LocalDate firstDay, boolean completed, Optional<Answer> intake) {}

    /// Pain at the first steps of a day.
    ///
    /// @param points 0 to 10
    record Answer(LocalDate day, int points) {}
}
