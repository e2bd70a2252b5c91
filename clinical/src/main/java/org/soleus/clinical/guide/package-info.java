/// What a public guide says: claims with their sources, causes, treatments, warning signs, and the
/// questions before pain relievers; depends on nothing.
@NullMarked
package org.soleus.clinical.guide;

import org.jspecify.annotations.NullMarked;
