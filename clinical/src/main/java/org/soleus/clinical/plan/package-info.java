/// From a member's answers to twelve weeks of training, and from each report to the next step.
///
/// Pure: days are passed in as dates, thresholds and contents as a `PlanBook`, and every decision
/// carries its reasons. Depends on `measure`, `triage` and `running.capacity`.
@NullMarked
package org.soleus.clinical.plan;

import org.jspecify.annotations.NullMarked;
