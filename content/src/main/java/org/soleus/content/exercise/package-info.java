/// Reads the exercises from `content/exercise`, one file each.
///
/// Depends on clinical.exercise, clinical.measure and content.
@NullMarked
package org.soleus.content.exercise;

import org.jspecify.annotations.NullMarked;
