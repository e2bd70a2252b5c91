/// How fast the screen decides. Depends on `clinical.triage` and `content.triage`.
@NullMarked
package org.soleus.bench.triage;

import org.jspecify.annotations.NullMarked;
