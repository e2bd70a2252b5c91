/// Files as running watches write them (FIT): read message by message, whatever state they are in.
/// Facts of the public protocol stand in small tables; depends on `measure`, `running` and
/// `running.bytes`.
@NullMarked
package org.soleus.clinical.running.fit;

import org.jspecify.annotations.NullMarked;
