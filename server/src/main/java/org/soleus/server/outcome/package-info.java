/// How it goes: of one member pain, stiffness and sessions over the weeks, read from what plans
/// keep; of all members twelve weeks as boards, kept in memory and never stale.
///
/// Depends on plan, account, web.chart, clinical.measure, clinical.outcome and clinical.plan.
@NullMarked
package org.soleus.server.outcome;

import org.jspecify.annotations.NullMarked;
