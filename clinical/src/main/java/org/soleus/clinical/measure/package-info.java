/// Quantities and reasons that every noun shares, with their units in their types; depends on
/// nothing.
@NullMarked
package org.soleus.clinical.measure;

import org.jspecify.annotations.NullMarked;
