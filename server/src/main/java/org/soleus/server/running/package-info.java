/// A member's runs: read from files or written down, kept with what was felt of them and set right.
///
/// Start at [Runs]: every run of a member with its load, its sources and her own words. [RunDesk]
/// changes them. A run is made of one recording or more; nothing that she said herself is touched
/// by a file. [Histories] reads runs and answers together, as the rules of the next run take them;
/// mornings, sessions and holds are the plan's, which tells them through [Diaries].
///
/// Depends on account, content.running, clinical.measure, clinical.plan, clinical.running and what
/// lies below it.
@NullMarked
package org.soleus.server.running;

import org.jspecify.annotations.NullMarked;
