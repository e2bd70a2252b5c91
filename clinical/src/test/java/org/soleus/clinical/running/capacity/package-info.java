@NullMarked
package org.soleus.clinical.running.capacity;

import org.jspecify.annotations.NullMarked;
