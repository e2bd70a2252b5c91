/// The library's pages and pictures, over HTTP and in a browser.
@NullMarked
package org.soleus.server.exercise;

import org.jspecify.annotations.NullMarked;
