@NullMarked
package org.soleus.clinical.running.file;

import org.jspecify.annotations.NullMarked;
