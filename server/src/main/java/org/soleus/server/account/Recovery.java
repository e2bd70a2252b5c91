package org.soleus.server.account;

import java.util.List;
import java.util.Optional;

/// Codes that let somebody back in who has lost her passkeys and her mailbox. Each is good for one
/// use; only their hashes are kept.
public interface Recovery {

    /// How many there are in a set.
    int CODES = 8;

    /// Makes a set for somebody; those of before are void. Runs in the transaction of the caller.
    ///
    /// @param mail the one of her account, shown to be hers or not
    /// @return the codes, which nobody can tell again
    List<String> renew(MemberId member, String mail);

    /// How many of hers are left.
    int left(MemberId member);

    /// Uses one. Takes the same steps whether or not anybody has this mail.
    ///
    /// @return whom it lets in
    Optional<SignedIn> use(String mail, String code);
}
