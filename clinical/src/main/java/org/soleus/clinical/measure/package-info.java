/// The values every rule speaks in: pain, side, reason. Depends on nothing.
@NullMarked
package org.soleus.clinical.measure;

import org.jspecify.annotations.NullMarked;
