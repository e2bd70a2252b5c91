/// What outcomes are reckoned from, in PostgreSQL.
///
/// Depends on outcome and account.
@NullMarked
package org.soleus.server.outcome.store;

import org.jspecify.annotations.NullMarked;
