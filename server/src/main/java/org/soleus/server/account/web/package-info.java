/// The pages and filters of sign-up, sign-in and the account.
///
/// Depends on content, account, run and web.
@NullMarked
package org.soleus.server.account.web;

import org.jspecify.annotations.NullMarked;
