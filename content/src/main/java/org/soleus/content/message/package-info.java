/// The words of sentences, `content/words/<language>/<noun>.properties`, and who tells them.
///
/// Depends on clinical, content, content.exercise and content.plan.
@NullMarked
package org.soleus.content.message;

import org.jspecify.annotations.NullMarked;
