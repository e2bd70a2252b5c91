/// The frame of every page: layout, words of a language, assets, errors and security headers;
/// depends on content and on no other noun, and the `web` room of every noun may use it.
@NullMarked
package org.soleus.server.web;

import org.jspecify.annotations.NullMarked;
