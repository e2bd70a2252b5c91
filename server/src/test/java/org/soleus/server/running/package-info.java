/// Tests of a member's runs: files in, pages out.
@NullMarked
package org.soleus.server.running;

import org.jspecify.annotations.NullMarked;
