/// The library of exercises against the clinicians' table, and every record in full.
@NullMarked
package org.soleus.content.exercise;

import org.jspecify.annotations.NullMarked;
