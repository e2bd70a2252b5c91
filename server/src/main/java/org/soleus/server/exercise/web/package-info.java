/// The drawings of the exercises as files of their own.
///
/// Depends on exercise, clinical.measure and web.
@NullMarked
package org.soleus.server.exercise.web;

import org.jspecify.annotations.NullMarked;
