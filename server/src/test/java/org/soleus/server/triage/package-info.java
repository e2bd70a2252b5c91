/// Tests of the screen against the whole clinic: by HTTP and on the phone.
@NullMarked
package org.soleus.server.triage;

import org.jspecify.annotations.NullMarked;
