package org.soleus.server.account;

/// An address that takes more than a form: make it a bean, and the gate lets so much through.
///
/// @param path the whole address
/// @param mostBytes the most that a request there may carry
public record LargeBody(String path, long mostBytes) {}
