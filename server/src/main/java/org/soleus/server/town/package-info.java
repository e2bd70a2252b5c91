/// Made-up members and their lives, drawn from set rates by a seed: what happened to each, what she
/// told of it, and what would have happened without us, which nobody sees but whoever checks.
///
/// Depends on `clinical.measure`, `clinical.plan` and its replay, and `clinical.outcome`.
@NullMarked
package org.soleus.server.town;

import org.jspecify.annotations.NullMarked;
