/// The search in the guides.
@NullMarked
package org.soleus.server.guide;

import org.jspecify.annotations.NullMarked;
