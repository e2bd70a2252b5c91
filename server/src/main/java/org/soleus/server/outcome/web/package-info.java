/// The member's progress page.
///
/// Depends on outcome, account and web.
@NullMarked
package org.soleus.server.outcome.web;

import org.jspecify.annotations.NullMarked;
