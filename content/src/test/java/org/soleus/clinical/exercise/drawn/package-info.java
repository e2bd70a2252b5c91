/// Every drawing of the library, measured.
@NullMarked
package org.soleus.clinical.exercise.drawn;

import org.jspecify.annotations.NullMarked;
