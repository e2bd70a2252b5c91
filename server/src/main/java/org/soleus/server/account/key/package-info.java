/// Keys: the operator's, the clinic's and each member's, in files apart from the database.
///
/// Depends on account and run.
@NullMarked
package org.soleus.server.account.key;

import org.jspecify.annotations.NullMarked;
