/// Incidents in PostgreSQL.
///
/// Depends on care and account.
@NullMarked
package org.soleus.server.care.store;

import org.jspecify.annotations.NullMarked;
