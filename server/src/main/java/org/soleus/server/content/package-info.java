/// Which content this clinic runs with: what the program carries, or a folder of its own, of which
/// the last sound version is kept; and what content owners write, sign and publish there.
///
/// Depends on `content`, its check, `server.account` and `server.run`.
@NullMarked
package org.soleus.server.content;

import org.jspecify.annotations.NullMarked;
