/// Tests of what therapists alone may look at.
@NullMarked
package org.soleus.clinical.running.therapist;

import org.jspecify.annotations.NullMarked;
