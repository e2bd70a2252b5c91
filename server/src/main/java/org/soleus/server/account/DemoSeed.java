package org.soleus.server.account;

/// A noun's share of the demo: planted once, in one transaction, after the people are there.
///
/// Make it a bean; `@Order` says which comes first. It runs under the clinic's own scope
/// ([Scope#system]) and may open a member's own with [Transactions].
public interface DemoSeed {

    /// A word that names it for good, as `plan`; what was planted under it is not planted again.
    String name();

    /// Plants it.
    void plant(Clinic clinic, DemoPeople people);
}
