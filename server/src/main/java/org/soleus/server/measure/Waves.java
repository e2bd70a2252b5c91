package org.soleus.server.measure;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What members answered in the waves of their plans. Each call runs in the caller's scope and
/// transaction.
public interface Waves {

    /// Those of the plan that began on this day, in order.
    List<Told> list(MemberId member, LocalDate start);

    /// The weeks of that plan that were told or passed over.
    List<Integer> weeks(MemberId member, LocalDate start);

    /// Whether she told or passed one over since a day, in whichever plan.
    boolean toldSince(MemberId member, LocalDate day);

    /// Keeps a wave; the first telling stands.
    ///
    /// @return false when it had been told before
    boolean add(MemberId member, LocalDate start, Told told, Instant at);

    /// What she named as hard, in order.
    List<String> activities(MemberId member, LocalDate start);

    /// Names what is hard, once a plan.
    void name(MemberId member, LocalDate start, List<String> names);
}
