/// The pages of content owners: the list of content, the editor and publishing.
///
/// Depends on `content`, `server.content`, `server.account`, the looks of `server.exercise` and
/// `server.guide`, and `server.web`.
@NullMarked
package org.soleus.server.content.web;

import org.jspecify.annotations.NullMarked;
