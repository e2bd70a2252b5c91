package org.soleus.server.account;

/// The clinic of this installation.
///
/// @param tenant its id
/// @param name as people read it
/// @param demo whether it was made to look around in, and may be thrown away
public record Clinic(TenantId tenant, String name, boolean demo) {}
