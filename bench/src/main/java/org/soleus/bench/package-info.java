/// The bench floor.
@NullMarked
package org.soleus.bench;

import org.jspecify.annotations.NullMarked;
