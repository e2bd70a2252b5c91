/// The safety screen: questions, answers and what they lead to; depends on measure.
///
/// Everything here is also compiled for the browser: plain loops, no reflection, no formatting.
@NullMarked
package org.soleus.clinical.triage;

import org.jspecify.annotations.NullMarked;
