/// The experiments at the pace of a test.
@NullMarked
package org.soleus.bench.fault;

import org.jspecify.annotations.NullMarked;
