/// The figures of outcomes, held against lives whose truth is known.
@NullMarked
package org.soleus.bench.town.life;

import org.jspecify.annotations.NullMarked;
