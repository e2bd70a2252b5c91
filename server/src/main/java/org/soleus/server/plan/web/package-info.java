/// The pages of the plan: intake, today, calendar, session, morning.
///
/// Depends on plan, account, exercise and web.
@NullMarked
package org.soleus.server.plan.web;

import org.jspecify.annotations.NullMarked;
