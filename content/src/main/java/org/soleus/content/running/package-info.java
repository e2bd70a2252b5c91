/// The numbers of running that clinicians own: the next run, and what exercises are for the calf.
///
/// Depends on `content` and the `clinical` records that it fills.
@NullMarked
package org.soleus.content.running;

import org.jspecify.annotations.NullMarked;
