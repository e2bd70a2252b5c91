/// The member's progress page, and its sheet for a clinician.
///
/// Depends on outcome, measure, triage, account and web.
@NullMarked
package org.soleus.server.outcome.web;

import org.jspecify.annotations.NullMarked;
