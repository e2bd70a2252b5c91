@NullMarked
package org.soleus.clinical.running.fit;

import org.jspecify.annotations.NullMarked;
