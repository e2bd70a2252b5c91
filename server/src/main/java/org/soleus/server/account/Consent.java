package org.soleus.server.account;

/// What a person agrees to when she signs up, in plain words.
///
/// A changed word is a new version: what was agreed stays readable as it was.
///
/// @param subject what it is about, the same in every version
/// @param version counts up from 1
/// @param sentences how many there are; their words stand in `words/<language>/account.properties`
///   under `consent.1` and on
public record Consent(String subject, int version, int sentences) {

    /// The words that are shown now.
    public static final Consent HEALTH_DATA = new Consent("health-data", 1, 4);
}
