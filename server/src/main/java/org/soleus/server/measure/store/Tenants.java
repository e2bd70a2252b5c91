package org.soleus.server.measure.store;

import org.soleus.server.account.Scope;
import org.soleus.server.account.TenantId;

/// The clinic of the running scope.
final class Tenants {

    private Tenants() {}

    /// @throws IllegalStateException without a scope: nothing is kept for nobody
    static TenantId now() {
        return Scope.current()
                .map(Scope::tenant)
                .orElseThrow(() -> new IllegalStateException("no scope holds here"));
    }
}
