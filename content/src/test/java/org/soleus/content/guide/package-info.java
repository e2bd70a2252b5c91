/// The guides as they are bundled, and the list of sources.
@NullMarked
package org.soleus.content.guide;

import org.jspecify.annotations.NullMarked;
