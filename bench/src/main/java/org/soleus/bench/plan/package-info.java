/// How fast a plan is drafted. Depends on `clinical.plan` and `content.plan`.
@NullMarked
package org.soleus.bench.plan;

import org.jspecify.annotations.NullMarked;
