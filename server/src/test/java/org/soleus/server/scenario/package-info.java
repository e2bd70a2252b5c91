/// Whole ways through Soleus in a real browser, in the order in which to read them.
@NullMarked
package org.soleus.server.scenario;

import org.jspecify.annotations.NullMarked;
