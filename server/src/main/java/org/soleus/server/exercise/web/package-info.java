/// The library's pages, open to everybody, and the drawings as files of their own.
///
/// Depends on exercise, clinical.exercise, clinical.measure, content.exercise and web.
@NullMarked
package org.soleus.server.exercise.web;

import org.jspecify.annotations.NullMarked;
