/// What to run next, and why: a sealed decision from triage, the last run, what the calf has borne
/// and the wish; depends on `measure`, `triage`, `running.load` and `running.capacity`.
///
/// `new Deciding(rules).next(standing)` decides; `Standing` holds what must be known, and
/// `Standing.of(history, ...)` gathers it. `Goals` plans towards a distance. `NextWords` says it as
/// a runner would. The rules N1 to N14 stand in the order of their table; the strictest wins, and a
/// later rule can only lower. Numbers are content.
@NullMarked
package org.soleus.clinical.running.next;

import org.jspecify.annotations.NullMarked;
