/// The public pages, as a reader and as a browser meet them.
@NullMarked
package org.soleus.server.guide.web;

import org.jspecify.annotations.NullMarked;
