/// What the clinic's own people see of members who wait, and decide about them.
///
/// Depends on plan, triage, outcome, account and web; nobody depends on it.
@NullMarked
package org.soleus.server.care;

import org.jspecify.annotations.NullMarked;
