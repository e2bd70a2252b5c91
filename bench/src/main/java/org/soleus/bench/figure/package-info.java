/// What was measured, and whether it meets its bar; depends on nothing but the JDK.
@NullMarked
package org.soleus.bench.figure;

import org.jspecify.annotations.NullMarked;
