package org.soleus.server.account;

import java.util.UUID;

/// One person of a clinic: a member, or somebody of the staff.
///
/// @param value opaque; leads nowhere without the person's key
public record MemberId(UUID value) {

    /// A new one, never seen before.
    public static MemberId random() {
        return new MemberId(UUID.randomUUID());
    }
}
