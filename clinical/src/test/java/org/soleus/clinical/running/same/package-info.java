@NullMarked
package org.soleus.clinical.running.same;

import org.jspecify.annotations.NullMarked;
