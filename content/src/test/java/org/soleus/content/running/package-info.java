@NullMarked
package org.soleus.content.running;

import org.jspecify.annotations.NullMarked;
