/// What the clinic tells whoever watches over its machines: whether it lives, whether it is ready,
/// and numbers of which none is a member's.
///
/// Depends on `server.run`; others hand their numbers over as [org.soleus.server.pulse.Level].
@NullMarked
package org.soleus.server.pulse;

import org.jspecify.annotations.NullMarked;
