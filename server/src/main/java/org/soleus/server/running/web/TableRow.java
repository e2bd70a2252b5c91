package org.soleus.server.running.web;

/// A stage of the walk-run table as its page shows it.
///
/// @param words what is run
/// @param note how the runs of it went; may be empty
/// @param here whether it is the stage that is due
public record TableRow(int number, String words, String note, boolean here) {}
