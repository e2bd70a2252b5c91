/// Tests of the picture of load, capacity and pain.
@NullMarked
package org.soleus.clinical.running.picture;

import org.jspecify.annotations.NullMarked;
