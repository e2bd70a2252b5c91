/// Any file or archive in, a verdict with its runs out; depends on `measure`, the decoders below
/// `running` and on `running.repair`.
@NullMarked
package org.soleus.clinical.running.file;

import org.jspecify.annotations.NullMarked;
