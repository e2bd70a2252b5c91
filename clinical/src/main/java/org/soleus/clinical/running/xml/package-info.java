/// Files that phones and web sites write (GPX, TCX): a reader of markup over bytes that follows no
/// entity and no schema, and what the two formats mean; depends on `measure`, `running` and
/// `running.bytes`.
@NullMarked
package org.soleus.clinical.running.xml;

import org.jspecify.annotations.NullMarked;
