@NullMarked
package org.soleus.clinical.running.xml;

import org.jspecify.annotations.NullMarked;
