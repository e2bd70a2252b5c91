@NullMarked
package org.soleus.clinical.running.load;

import org.jspecify.annotations.NullMarked;
