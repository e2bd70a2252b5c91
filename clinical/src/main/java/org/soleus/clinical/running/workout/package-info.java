/// A planned run to take along, as a workout file for the watch; depends on `running.next`.
///
/// `Workout.of(outing, titles)` is the plan in steps; `FitWorkout.write` gives its bytes.
@NullMarked
package org.soleus.clinical.running.workout;

import org.jspecify.annotations.NullMarked;
