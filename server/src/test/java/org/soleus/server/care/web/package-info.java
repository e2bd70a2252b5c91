/// Tests of the staff's pages.
@NullMarked
package org.soleus.server.care.web;

import org.jspecify.annotations.NullMarked;
