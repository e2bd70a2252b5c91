package org.soleus.server.account;

import java.io.Serializable;
import java.util.Set;

/// The sessions in which somebody is signed in, on all her devices: what she settles on one holds
/// on the others from their next page on.
public interface OpenSessions {

    /// Changes what each of them remembers of her. Runs in the transaction of the caller: a second
    /// connection beside it could be waited for without end.
    ///
    /// @param known what a session holds of whoever is signed in
    void remember(SignedIn who, Serializable known);

    /// Ends each of them: from then on no device is signed in as her. Runs in the transaction of
    /// the caller, as the next two do.
    ///
    /// @return the ids of those that ended
    Set<String> end(MemberId member);

    /// Ends one of hers.
    Set<String> end(MemberId member, String session);

    /// Ends all but one.
    Set<String> endOthers(MemberId member, String session);
}
