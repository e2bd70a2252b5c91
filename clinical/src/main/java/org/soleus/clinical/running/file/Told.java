package org.soleus.clinical.running.file;

import org.soleus.clinical.running.Verdict;

/// One file and what became of it.
///
/// @param file its name; within an archive the archive's name, a stroke and its own
public record Told(String file, Verdict verdict) {}
