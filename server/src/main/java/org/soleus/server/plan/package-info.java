/// A member's plan: intake, sessions, mornings, decisions and what holds it.
///
/// Depends on account, measure, running, triage, web, clinical.exercise, clinical.plan,
/// content.exercise and content.plan.
@NullMarked
package org.soleus.server.plan;

import org.jspecify.annotations.NullMarked;
