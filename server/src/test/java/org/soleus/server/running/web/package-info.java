/// Tests of the pages of running.
@NullMarked
package org.soleus.server.running.web;

import org.jspecify.annotations.NullMarked;
