package org.soleus.server.plan;

import org.soleus.clinical.plan.TableRuns;
import org.soleus.server.running.RunHistory;

/// The walk-run table as a member really ran it.
///
/// @param history the runs it was read from; whoever needs them beside the plan need not read them
///   again
/// @param table where she stands
public record Walk(RunHistory history, TableRuns table) {}
