package org.soleus.server.account;

import java.util.Set;

/// Sessions of somebody are over: she signed out there, or here for there, or is erased. Told
/// inside the transaction that ends them.
///
/// @param tenant the clinic
/// @param member who
/// @param sessions the ids of those that ended
public record SessionsEnded(TenantId tenant, MemberId member, Set<String> sessions) {

    public SessionsEnded {
        sessions = Set.copyOf(sessions);
    }
}
