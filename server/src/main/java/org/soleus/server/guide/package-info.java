/// The public guides, and the search in them.
///
/// Depends on clinical.guide, content.exercise, content.guide and exercise.
@NullMarked
package org.soleus.server.guide;

import org.jspecify.annotations.NullMarked;
