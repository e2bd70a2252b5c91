/// The public pages of the library, and the search in them.
///
/// Depends on clinical.exercise, clinical.guide, content, content.exercise and content.guide.
@NullMarked
package org.soleus.server.guide;

import org.jspecify.annotations.NullMarked;
