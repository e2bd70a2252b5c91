package org.soleus.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What there is of a member, and that it was erased.
public interface Erasures {

    /// How many rows of each kind there are of her. Runs under her own scope.
    Map<Kind, Long> count(MemberId member);

    /// Takes every row of hers, and notes that it is gone, in the transaction and the scope of the
    /// caller, which are hers.
    ///
    /// @return the receipt; empty when there is nobody of this id
    Optional<Receipt> erase(MemberId member, Instant at);

    /// The receipt of whoever was erased before.
    Optional<Receipt> find(MemberId member);

    /// Whose rows are gone and whose key may still lie there.
    List<MemberId> begun();

    /// Lets go of the trails of those who were erased six years ago.
    ///
    /// @return how many lines went
    long forgetTrails();

    /// Notes that her key is destroyed.
    void keyGone(MemberId member, Instant at);
}
