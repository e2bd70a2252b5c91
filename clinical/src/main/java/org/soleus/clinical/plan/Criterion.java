package org.soleus.clinical.plan;

/// One thing that must hold before a phase is left or a gate opens.
///
/// @param id as in content and in stored checks: `walk-30-min`
/// @param words how the member checks it, with its limit
/// @param source the source key
public record Criterion(String id, String words, String source) {}
