package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.util.List;

/// The self-tests of members. Each call runs in the caller's scope and transaction.
public interface SelfTests {

    /// Those since a day, newest first.
    List<Attempt> list(MemberId member, LocalDate since);

    /// The newest, as far as these many rows of legs reach; newest first.
    List<Attempt> newest(MemberId member, int rows);

    void add(MemberId member, Attempt attempt);
}
