/// A town as files: what its members told, as the outcome verb reads it, and beside it the truth.
///
/// Depends on `bench.town.life`.
@NullMarked
package org.soleus.bench.town.file;

import org.jspecify.annotations.NullMarked;
