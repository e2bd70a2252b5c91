/// A clinic's own refit of the chance of a flare: gathered, worked out once a week, kept, where the
/// operator wants therapists to see the numbers of load.
///
/// Depends on running, account, run and clinical.running.therapist.
@NullMarked
package org.soleus.server.care.flare;

import org.jspecify.annotations.NullMarked;
