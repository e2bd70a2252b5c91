/// Attacks on the whole clinic, by what `docs/attacks.md` calls them. Each would succeed, and its
/// test fail, if the defence were taken away.
@NullMarked
package org.soleus.server.attack;

import org.jspecify.annotations.NullMarked;
