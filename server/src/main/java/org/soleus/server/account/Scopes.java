package org.soleus.server.account;

/// Where the running scope is held: beside the thread's work, gone when the work ends.
final class Scopes {

    static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private Scopes() {}
}
