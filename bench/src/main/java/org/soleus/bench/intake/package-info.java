/// A thousand runs handed in at once, through to stored and scored. Depends on `bench.clinic`,
/// `bench.figure`, `bench.running` and the server.
@NullMarked
package org.soleus.bench.intake;

import org.jspecify.annotations.NullMarked;
