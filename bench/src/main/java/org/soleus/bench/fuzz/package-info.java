/// Files grown wrong on purpose by a fuzzer that watches which branches they reach, until a decoder
/// breaks or the time is over. Depends on `bench.figure` and `clinical.running`.
@NullMarked
package org.soleus.bench.fuzz;

import org.jspecify.annotations.NullMarked;
