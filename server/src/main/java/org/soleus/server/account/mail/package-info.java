/// Mail: over SMTP where the operator set it up, else into a local outbox on the demo.
///
/// Depends on account.
@NullMarked
package org.soleus.server.account.mail;

import org.jspecify.annotations.NullMarked;
