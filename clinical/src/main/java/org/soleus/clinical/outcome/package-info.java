/// What twelve weeks changed, for one member and for many: windows, populations, named estimators
/// and responder rules, missing answers, comparators, and cells too small to leave.
///
/// A number leaves only together with what it must be read with. Depends on nothing.
@NullMarked
package org.soleus.clinical.outcome;

import org.jspecify.annotations.NullMarked;
