package org.soleus.server.plan;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.Sealed;
import org.soleus.server.town.Life;

import java.time.Instant;
import java.util.List;

/// Where made-up members move in, many at once.
public interface Neighbours {

    /// Takes them in, all or none.
    ///
    /// @param now what lies after it has not happened yet
    void moveIn(List<Neighbour> some, Instant now);

    /// Takes everything of a member away.
    void forget(MemberId member);

    /// A made-up member on her way in.
    ///
    /// @param member her id
    /// @param mail by which she is found
    /// @param sealed who she is, under her own key
    /// @param like the member whose plan began as hers does
    /// @param life what happened to her
    record Neighbour(MemberId member, String mail, Sealed sealed, MemberId like, Life life) {}
}
