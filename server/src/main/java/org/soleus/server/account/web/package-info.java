/// The pages and filters of sign-up, sign-in and the account.
///
/// Depends on account.
@NullMarked
package org.soleus.server.account.web;

import org.jspecify.annotations.NullMarked;
