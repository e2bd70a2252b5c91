/// Load, capacity and pain on one axis of time: what a member sees of weeks and months; depends on
/// `running.load` and `running.capacity`.
///
/// Start at `Picture.of(lived, from, until)`. A day is called above only where all three readings
/// of its load say so; what went together is told by `Together`, never as a cause.
@NullMarked
package org.soleus.clinical.running.picture;

import org.jspecify.annotations.NullMarked;
