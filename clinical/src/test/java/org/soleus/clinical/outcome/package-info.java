/// The rules of outcomes, held to their definitions and to planted truth.
@NullMarked
package org.soleus.clinical.outcome;

import org.jspecify.annotations.NullMarked;
