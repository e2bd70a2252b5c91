package org.soleus.server.account;

import java.util.Optional;

/// Seals identity and free text under a key of the member's own.
///
/// The keys live apart from the database, and each is wrapped by the clinic's. To erase a member is
/// to destroy her key: everything sealed by it, in every copy and backup, is noise from then on.
public interface MemberKeys {

    /// Seals a text; makes the member's key if she has none yet.
    ///
    /// @throws KeyFailure when the key cannot be read or kept
    /// @throws IllegalStateException when her key has been destroyed
    Sealed seal(TenantId tenant, MemberId member, String text);

    /// Opens what [#seal] made; empty when the key has been destroyed.
    ///
    /// @throws KeyFailure when the key or the sealed text is damaged, or belongs to somebody else
    Optional<String> open(TenantId tenant, MemberId member, Sealed sealed);

    /// As [#seal], of what is no text.
    Sealed sealBytes(TenantId tenant, MemberId member, byte[] bytes);

    /// Opens what [#sealBytes] made; empty when the key has been destroyed.
    ///
    /// @throws KeyFailure when the key or what was sealed is damaged, or belongs to somebody else
    Optional<byte[]> openBytes(TenantId tenant, MemberId member, Sealed sealed);

    /// 32 bytes of hers for a purpose, the same each time. They tell nothing of her key, and die
    /// with it.
    ///
    /// @throws KeyFailure when the key cannot be read or kept
    /// @throws IllegalStateException when her key has been destroyed
    byte[] derive(TenantId tenant, MemberId member, String purpose);

    /// Destroys the member's key for good. There is no way back.
    ///
    /// @throws KeyFailure when the folder cannot be written
    void destroy(TenantId tenant, MemberId member);
}
