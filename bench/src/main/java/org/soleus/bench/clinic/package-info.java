/// The built clinic as a process of its own, and the folder that it stands on. Depends on nothing
/// but the JDK.
@NullMarked
package org.soleus.bench.clinic;

import org.jspecify.annotations.NullMarked;
