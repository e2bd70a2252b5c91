/// JSON that comes from outside, read strictly: what is not known is refused, and each refusal
/// names the place and what would do.
///
/// Depends on `clinical.measure`.
@NullMarked
package org.soleus.server.json;

import org.jspecify.annotations.NullMarked;
