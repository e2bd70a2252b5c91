/// The bench floor: what is measured, and the bars. Depends on its own rooms.
@NullMarked
package org.soleus.bench;

import org.jspecify.annotations.NullMarked;
