package org.soleus.clinical.measure;

/// One reason: the rule that fired, the fact that fired it, and where the rule comes from.
///
/// @param rule the rule's id
/// @param fact the fact in words
/// @param source a source key of `content/sources.yaml`
public record Because(String rule, String fact, String source) {}
