/// The clinic with a hand inside it, which halts it at a named moment and tells its routes. Never
/// part of what an operator runs; depends on the server.
@NullMarked
package org.soleus.bench.fault.inside;

import org.jspecify.annotations.NullMarked;
