package org.soleus.clinical.plan.replay;

import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.Pattern;

/// What one member did and told, as it was.
///
/// @param member what she is called in the file that tells of her
/// @param pattern which limit applied
/// @param log her sessions at the doses that were asked for, and her mornings
public record Past(String member, Pattern pattern, Log log) {}
