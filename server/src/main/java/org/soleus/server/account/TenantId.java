package org.soleus.server.account;

import java.util.UUID;

/// One clinic on this installation.
///
/// @param value opaque; says nothing about the clinic
public record TenantId(UUID value) {

    /// A new one, never seen before.
    public static TenantId random() {
        return new TenantId(UUID.randomUUID());
    }
}
