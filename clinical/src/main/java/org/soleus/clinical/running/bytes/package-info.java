/// Bytes as they arrive, seen through a window of bounded size, and unpacked from gz and zip;
/// depends on nothing of ours.
@NullMarked
package org.soleus.clinical.running.bytes;

import org.jspecify.annotations.NullMarked;
