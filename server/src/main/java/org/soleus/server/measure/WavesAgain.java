package org.soleus.server.measure;

import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.util.List;

/// What members answered a second time, and otherwise. Each call runs in the caller's scope and
/// transaction.
public interface WavesAgain {

    /// Keeps it beside what stands of its wave.
    void keep(MemberId member, LocalDate start, ToldAgain again);

    /// Those of the plan that began on this day, in the order in which they came.
    List<ToldAgain> list(MemberId member, LocalDate start);
}
