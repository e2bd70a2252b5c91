/// Exercises as a clinician knows them: what they are for, how they are done, how much, when to
/// stop, and the body's key poses from which they are drawn; depends on measure.
@NullMarked
package org.soleus.clinical.exercise;

import org.jspecify.annotations.NullMarked;
