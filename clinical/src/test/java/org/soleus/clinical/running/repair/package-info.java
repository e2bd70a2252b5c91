@NullMarked
package org.soleus.clinical.running.repair;

import org.jspecify.annotations.NullMarked;
