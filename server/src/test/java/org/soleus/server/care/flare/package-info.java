@NullMarked
package org.soleus.server.care.flare;

import org.jspecify.annotations.NullMarked;
