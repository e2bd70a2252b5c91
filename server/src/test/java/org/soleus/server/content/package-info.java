/// Content of a clinic's own: taken, refused, kept.
@NullMarked
package org.soleus.server.content;

import org.jspecify.annotations.NullMarked;
