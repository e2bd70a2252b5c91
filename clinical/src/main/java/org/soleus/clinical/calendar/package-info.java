/// Entries for any calendar program (iCalendar, RFC 5545): when, how long, and a title that says
/// nothing of the body, since calendars are shared.
///
/// Depends on nothing.
@NullMarked
package org.soleus.clinical.calendar;

import org.jspecify.annotations.NullMarked;
