/// A town as files: what its members told, as the outcome verb reads it, and beside it the truth.
///
/// Depends on `clinical.plan`, `content.plan` and `server.town`.
@NullMarked
package org.soleus.bench.town.file;

import org.jspecify.annotations.NullMarked;
