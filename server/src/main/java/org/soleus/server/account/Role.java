package org.soleus.server.account;

/// What somebody is to the clinic.
public enum Role {
    /// Somebody who is helped.
    MEMBER,
    /// Somebody who helps.
    STAFF
}
