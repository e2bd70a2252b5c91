@NullMarked
package org.soleus.clinical.running.workout;

import org.jspecify.annotations.NullMarked;
