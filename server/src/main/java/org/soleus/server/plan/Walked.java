package org.soleus.server.plan;

import org.soleus.server.account.MemberId;

import java.time.ZoneId;
import java.util.Optional;

/// Where a member stands in the walk-run table by what she really ran, recorded or not.
interface Walked {

    /// Nothing is known of runs beside the plan.
    Walked NOTHING = (_, _, _) -> Optional.empty();

    /// Where she stands; empty when not in the table.
    ///
    /// @param zone hers
    /// @param alone her plan by what it keeps itself
    Optional<Walk> of(MemberId member, ZoneId zone, MemberPlan alone);
}
