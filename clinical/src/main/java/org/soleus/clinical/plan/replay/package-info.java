/// Past members' days decided again by changed numbers: who would have been treated differently,
/// and why.
///
/// Decides nothing itself. Depends on `clinical.measure` and `clinical.plan`.
@NullMarked
package org.soleus.clinical.plan.replay;

import org.jspecify.annotations.NullMarked;
