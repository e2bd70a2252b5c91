/// How fast a plan is drafted, and past members are decided again by changed rules.
///
/// Depends on `clinical.plan`, `content`, `server.cli`, `server.town` and the town as files.
@NullMarked
package org.soleus.bench.plan;

import org.jspecify.annotations.NullMarked;
