/// Tests of reminders.
@NullMarked
package org.soleus.server.plan.remind;

import org.jspecify.annotations.NullMarked;
