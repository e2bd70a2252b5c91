/// How fast a member's load is worked out again. Depends on `clinical.running.load`.
@NullMarked
package org.soleus.bench.running;

import org.jspecify.annotations.NullMarked;
