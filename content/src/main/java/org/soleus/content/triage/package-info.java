/// The safety screen from its YAML to the one file that server and phone share; depends on content
/// and clinical.triage.
@NullMarked
package org.soleus.content.triage;

import org.jspecify.annotations.NullMarked;
