/// Tests of how files come in.
@NullMarked
package org.soleus.server.running.feed;

import org.jspecify.annotations.NullMarked;
