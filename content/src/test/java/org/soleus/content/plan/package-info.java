/// The plan's rules on the clinicians' rows and numbers.
@NullMarked
package org.soleus.content.plan;

import org.jspecify.annotations.NullMarked;
