/// Tests of the staff's worklist against the whole clinic.
@NullMarked
package org.soleus.server.care;

import org.jspecify.annotations.NullMarked;
