/// The drawn body on a page: still where nothing moves, moving where motion is welcome.
///
/// Depends on clinical.exercise, clinical.exercise.drawn, clinical.measure and content.exercise.
@NullMarked
package org.soleus.server.exercise;

import org.jspecify.annotations.NullMarked;
