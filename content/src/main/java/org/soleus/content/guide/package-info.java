/// Reads the pages of the library and the list of sources from `content/guide` and
/// `content/sources.yaml`; how soon a sign is looked at comes from the rules of the screen.
///
/// Depends on clinical.guide, clinical.triage, content and content.triage.
@NullMarked
package org.soleus.content.guide;

import org.jspecify.annotations.NullMarked;
