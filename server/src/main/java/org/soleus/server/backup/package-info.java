/// A copy of a whole clinic in two files, and bringing it back: what a member's rows say is sealed
/// under her own key, and the keys lie in the second file.
///
/// Depends on account, account.key and run.
@NullMarked
package org.soleus.server.backup;

import org.jspecify.annotations.NullMarked;
