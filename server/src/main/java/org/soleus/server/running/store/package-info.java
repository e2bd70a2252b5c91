/// Runs in PostgreSQL, their samples sealed under the member's key.
///
/// Depends on running, its `sync`, account, json, clinical.measure and clinical.running.
@NullMarked
package org.soleus.server.running.store;

import org.jspecify.annotations.NullMarked;
