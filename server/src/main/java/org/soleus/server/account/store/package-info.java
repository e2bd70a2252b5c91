/// People, keys, audit and sign-ins in PostgreSQL: the only place of account with SQL.
///
/// Depends on content and account.
@NullMarked
package org.soleus.server.account.store;

import org.jspecify.annotations.NullMarked;
