/// The self-tests and measures that clinicians own, read from `content/measure`; depends on content
/// and clinical.measure.
@NullMarked
package org.soleus.content.measure;

import org.jspecify.annotations.NullMarked;
