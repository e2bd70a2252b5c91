/// A service that keeps runs, played by the test.
@NullMarked
package org.soleus.server.running.sync;

import org.jspecify.annotations.NullMarked;
