/// Looks a whole folder of content over, as loaders and references see it, and lists every fault
/// with its file, its line and its cure.
///
/// Depends on the other packages of content and on the records that they fill.
@NullMarked
package org.soleus.content.check;

import org.jspecify.annotations.NullMarked;
