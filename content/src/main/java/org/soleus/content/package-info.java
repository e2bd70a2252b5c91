/// The words and numbers that clinicians own, read into clinical records; depends on clinical.
@NullMarked
package org.soleus.content;

import org.jspecify.annotations.NullMarked;
