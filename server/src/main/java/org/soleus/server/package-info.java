/// The server floor: people, storage, web.
@NullMarked
package org.soleus.server;

import org.jspecify.annotations.NullMarked;
