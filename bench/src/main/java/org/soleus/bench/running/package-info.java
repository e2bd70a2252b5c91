/// How fast running files are read, against named peers in the same run, and how fast a member's
/// load is worked out again. Depends on `bench.figure` and `clinical.running`.
@NullMarked
package org.soleus.bench.running;

import org.jspecify.annotations.NullMarked;
