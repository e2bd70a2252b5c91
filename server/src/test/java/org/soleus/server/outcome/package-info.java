/// Tests of plans, sessions and mornings against the whole clinic.
@NullMarked
package org.soleus.server.outcome;

import org.jspecify.annotations.NullMarked;
