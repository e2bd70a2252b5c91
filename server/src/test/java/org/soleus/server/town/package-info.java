/// The figures of outcomes, held against lives whose truth is known.
@NullMarked
package org.soleus.server.town;

import org.jspecify.annotations.NullMarked;
