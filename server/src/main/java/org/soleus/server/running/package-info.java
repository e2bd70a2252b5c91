/// A member's runs: read from files or written down, kept with what was felt of them and set right.
///
/// Start at [Runs]: every run of a member with its load, its sources and her own words. [RunDesk]
/// changes them. A run is made of one recording or more; nothing that she said herself is touched
/// by a file. Mornings are the plan's: it adds them to [StoredRun#past].
///
/// Depends on account, clinical.measure, clinical.running and what lies below it.
@NullMarked
package org.soleus.server.running;

import org.jspecify.annotations.NullMarked;
