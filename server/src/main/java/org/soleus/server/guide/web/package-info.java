/// The public pages: the first one, the library, how we can help, and what the program is.
///
/// Depends on guide, exercise, clinical.exercise, clinical.guide, clinical.measure, content,
/// content.exercise, content.guide, account and web.
@NullMarked
package org.soleus.server.guide.web;

import org.jspecify.annotations.NullMarked;
