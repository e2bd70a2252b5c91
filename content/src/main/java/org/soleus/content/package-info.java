/// The content floor.
@NullMarked
package org.soleus.content;

import org.jspecify.annotations.NullMarked;
