/// Tests of how runs are stored.
@NullMarked
package org.soleus.server.running.store;

import org.jspecify.annotations.NullMarked;
