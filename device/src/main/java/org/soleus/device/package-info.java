/// The device floor.
@NullMarked
package org.soleus.device;

import org.jspecify.annotations.NullMarked;
