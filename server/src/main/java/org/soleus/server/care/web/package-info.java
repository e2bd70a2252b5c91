/// The staff's worklist and cases.
///
/// Depends on care, plan, running, outcome, account and web.
@NullMarked
package org.soleus.server.care.web;

import org.jspecify.annotations.NullMarked;
