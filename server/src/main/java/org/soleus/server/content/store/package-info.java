/// Drafts and changes of content in PostgreSQL.
///
/// Depends on `server.content` and `server.account`.
@NullMarked
package org.soleus.server.content.store;

import org.jspecify.annotations.NullMarked;
