/// The safety screen: questions, answers, and how soon someone should look. Depends on `measure`.
@NullMarked
package org.soleus.clinical.triage;

import org.jspecify.annotations.NullMarked;
