/// A clinic full of made-up members: a few who lived six weeks through the product's own desks, and
/// a crowd that lives as they did. Depends on `server` and on what it takes.
@NullMarked
package org.soleus.bench.town;

import org.jspecify.annotations.NullMarked;
