@NullMarked
package org.soleus.server.care.web;

import org.jspecify.annotations.NullMarked;
