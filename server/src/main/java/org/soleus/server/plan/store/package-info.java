/// Plans in PostgreSQL.
///
/// Depends on plan and account.
@NullMarked
package org.soleus.server.plan.store;

import org.jspecify.annotations.NullMarked;
