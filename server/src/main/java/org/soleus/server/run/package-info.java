/// Starting and stopping the clinic: its options, its data folder and its own PostgreSQL.
///
/// Depends on nothing else of ours.
@NullMarked
package org.soleus.server.run;

import org.jspecify.annotations.NullMarked;
