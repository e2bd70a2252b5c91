/// Boards of a million members, from columns in memory, beside an analytical database in the same
/// process and the same run. Depends on `clinical.outcome`, `bench.clinic` and `bench.figure`.
@NullMarked
package org.soleus.bench.outcome;

import org.jspecify.annotations.NullMarked;
