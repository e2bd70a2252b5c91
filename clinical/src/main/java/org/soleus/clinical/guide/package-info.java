/// What a public page of the library says: claims with their sources, what may help, warning signs,
/// and the questions before pain relievers; depends on nothing.
@NullMarked
package org.soleus.clinical.guide;

import org.jspecify.annotations.NullMarked;
