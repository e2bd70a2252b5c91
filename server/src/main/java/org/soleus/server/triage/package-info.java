/// The safety screen on the server: sealed while anonymous, kept once it belongs to a member.
///
/// Depends on account, json, clinical.triage, content and content.triage.
@NullMarked
package org.soleus.server.triage;

import org.jspecify.annotations.NullMarked;
