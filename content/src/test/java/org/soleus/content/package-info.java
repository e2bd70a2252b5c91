/// Tests of what all loaders share.
@NullMarked
package org.soleus.content;

import org.jspecify.annotations.NullMarked;
