/// Whether two recordings are of one run, and one run made of both; depends on `running` and
/// `measure`.
@NullMarked
package org.soleus.clinical.running.same;

import org.jspecify.annotations.NullMarked;
