/// A million members who want to be reminded, and how long it takes to see who is due.
///
/// Depends on figure and server.
@NullMarked
package org.soleus.bench.remind;

import org.jspecify.annotations.NullMarked;
