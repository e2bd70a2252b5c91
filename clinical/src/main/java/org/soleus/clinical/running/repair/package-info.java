/// Mends samples that no body can have made, keeps the raw ones beside, and says what it did;
/// depends on `measure` and `running`.
@NullMarked
package org.soleus.clinical.running.repair;

import org.jspecify.annotations.NullMarked;
