/// Files of runs on their way in: taken in whole, read entry by entry, each with its verdict.
///
/// Depends on running, account, run, clinical.measure, clinical.running, its `bytes` and its
/// `file`.
@NullMarked
package org.soleus.server.running.feed;

import org.jspecify.annotations.NullMarked;
