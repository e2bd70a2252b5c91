/// How it goes, as members and their doctors read it.
@NullMarked
package org.soleus.server.outcome;

import org.jspecify.annotations.NullMarked;
