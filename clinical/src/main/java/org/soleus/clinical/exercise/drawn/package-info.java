/// The drawn body: from joint angles and touched places to flat shapes, and from shapes to paths.
///
/// Axes: x to the right, y up, the floor at 0, lengths in parts of stature; angles in degrees.
/// Plain loops and strings only, so that a phone can draw too. Depends on exercise and measure.
@NullMarked
package org.soleus.clinical.exercise.drawn;

import org.jspecify.annotations.NullMarked;
