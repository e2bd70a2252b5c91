/// Screens of members in PostgreSQL, never changed once written.
///
/// Depends on triage and account.
@NullMarked
package org.soleus.server.triage.store;

import org.jspecify.annotations.NullMarked;
