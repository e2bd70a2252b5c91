/// Plans in PostgreSQL.
///
/// Depends on plan, account, run and town.
@NullMarked
package org.soleus.server.plan.store;

import org.jspecify.annotations.NullMarked;
