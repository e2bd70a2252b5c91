package org.soleus.server.running;

import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Tells what is known of members' legs beside their runs. The plan keeps it and answers here; a
/// call runs in the caller's scope and transaction.
public interface Diaries {

    /// What is known of a member on a day.
    ///
    /// @param zone hers
    Diary of(MemberId member, LocalDate today, ZoneId zone);

    /// The stage of the walk-run table at which her plan's next run stands; empty where none is
    /// planned.
    Optional<Integer> stage(MemberId member, LocalDate today, ZoneId zone);
}
