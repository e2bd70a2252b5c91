/// Tests of the measures in the content folder.
@NullMarked
package org.soleus.content.measure;

import org.jspecify.annotations.NullMarked;
