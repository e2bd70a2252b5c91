/// Incidents and refits in PostgreSQL.
///
/// Depends on care, its flare, account and clinical.running.therapist.
@NullMarked
package org.soleus.server.care.store;

import org.jspecify.annotations.NullMarked;
