/// Tests of mail.
@NullMarked
package org.soleus.server.account.mail;

import org.jspecify.annotations.NullMarked;
