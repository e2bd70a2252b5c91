/// How it goes: pain, stiffness and sessions over the weeks, read from what plans keep.
///
/// Depends on plan, account, web.chart, clinical.measure and clinical.plan.
@NullMarked
package org.soleus.server.outcome;

import org.jspecify.annotations.NullMarked;
