/// The clinical floor.
@NullMarked
package org.soleus.clinical;

import org.jspecify.annotations.NullMarked;
