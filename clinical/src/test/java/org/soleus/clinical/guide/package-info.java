/// The guide's records, held to their word.
@NullMarked
package org.soleus.clinical.guide;

import org.jspecify.annotations.NullMarked;
