package org.soleus.server.running;

import org.soleus.clinical.plan.TableRuns;
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
    ///
    /// @param history her runs, as they were read
    /// @param table where she stands by them
    Optional<Integer> stage(MemberId member, RunHistory history, TableRuns table);
}
