/// Reminders: what a member wants to be reminded of, when the next one is due where she is, and how
/// it goes out once.
///
/// Two steps, each its own transaction. A reminder that is due leaves a row for each way it goes,
/// and moves on to its next moment ([Reminding]); a row that waits goes out ([Delivery]). A crash
/// between leaves the row; a crash while it is handed over hands it over again under the same id,
/// by which mailboxes and services of push know it.
///
/// Depends on plan, measure, account and clinical.calendar.
@NullMarked
package org.soleus.server.plan.remind;

import org.jspecify.annotations.NullMarked;
