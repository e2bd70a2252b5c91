/// Reads the plan's words and numbers from `content/plan` into a `PlanBook`.
///
/// Depends on `clinical.plan` and `content`.
@NullMarked
package org.soleus.content.plan;

import org.jspecify.annotations.NullMarked;
