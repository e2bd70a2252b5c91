/// The safety screen on the phone: the same rules, handed to the page as text; depends on
/// clinical.triage.
@NullMarked
package org.soleus.device.triage;

import org.jspecify.annotations.NullMarked;
