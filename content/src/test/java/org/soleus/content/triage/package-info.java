/// The screen, row by row.
@NullMarked
package org.soleus.content.triage;

import org.jspecify.annotations.NullMarked;
