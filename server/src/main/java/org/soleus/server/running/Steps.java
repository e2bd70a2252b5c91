package org.soleus.server.running;

import org.soleus.clinical.running.DaySteps;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Steps of members' days. Each call runs in the caller's scope and transaction.
public interface Steps {

    /// Every day that is known, the earliest first.
    List<DayCount> list(MemberId member);

    /// Keeps what a device counted. Of two counts of a day the further one stands, in whatever
    /// order they come; what she typed is left alone.
    void count(MemberId member, List<DaySteps> days, Instant at);

    /// Keeps what she typed of a day, in place of what she typed of it before.
    void tell(MemberId member, LocalDate day, int steps, Instant at);

    /// Takes back what she typed of a day; what a device counted stands again.
    void takeBack(MemberId member, LocalDate day);
}
