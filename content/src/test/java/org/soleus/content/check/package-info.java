/// Damaged folders of content, and what the check says of each.
@NullMarked
package org.soleus.content.check;

import org.jspecify.annotations.NullMarked;
