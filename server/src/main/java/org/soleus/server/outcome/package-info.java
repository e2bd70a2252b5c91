/// How it goes: of one member pain, stiffness, strength and sessions over the weeks, and the one
/// page of it for a clinician; of all members twelve weeks as boards, kept in memory and never
/// stale.
///
/// Depends on plan, measure, running, account, web.chart, clinical.measure, clinical.outcome and
/// clinical.plan.
@NullMarked
package org.soleus.server.outcome;

import org.jspecify.annotations.NullMarked;
