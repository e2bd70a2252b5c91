/// What members measure of themselves, as they meet it.
@NullMarked
package org.soleus.server.measure;

import org.jspecify.annotations.NullMarked;
