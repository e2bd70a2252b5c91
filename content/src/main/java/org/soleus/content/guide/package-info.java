/// Reads the guides and the list of sources from `content/guide` and `content/sources.yaml`.
///
/// Depends on clinical.guide and content.
@NullMarked
package org.soleus.content.guide;

import org.jspecify.annotations.NullMarked;
