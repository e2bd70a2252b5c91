/// Self-tests and waves in PostgreSQL.
///
/// Depends on measure, account, content.measure and clinical.measure.
@NullMarked
package org.soleus.server.measure.store;

import org.jspecify.annotations.NullMarked;
