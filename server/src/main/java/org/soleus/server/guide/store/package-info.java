/// Where the words of the library stand in PostgreSQL.
///
/// Depends on guide and content.
@NullMarked
package org.soleus.server.guide.store;

import org.jspecify.annotations.NullMarked;
