/// The pages of the safety screen and the emergency card.
///
/// Depends on triage, account, json and web.
@NullMarked
package org.soleus.server.triage.web;

import org.jspecify.annotations.NullMarked;
