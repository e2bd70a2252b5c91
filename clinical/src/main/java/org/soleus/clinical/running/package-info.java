/// A run as it was recorded: its columns of samples, pauses, laps, what the file said of it and
/// what follows from the samples; depends on `measure`.
@NullMarked
package org.soleus.clinical.running;

import org.jspecify.annotations.NullMarked;
