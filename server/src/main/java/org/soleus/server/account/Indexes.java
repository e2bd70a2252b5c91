package org.soleus.server.account;

/// Finds a sealed value again without opening it: a keyed hash that only this clinic can compute.
public interface Indexes {

    /// The hash of a value under the clinic's key.
    ///
    /// @param purpose what kind of value; the same text hashes differently for another purpose
    byte[] of(TenantId tenant, String purpose, String value);
}
