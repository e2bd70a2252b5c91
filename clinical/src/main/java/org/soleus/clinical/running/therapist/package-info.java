/// What a therapist may look at beside a member's picture, and nothing decides by; depends on
/// `running.load`, `running.capacity` and `running.picture`.
///
/// `RankLink` ranks load against later mornings, with the span that chance leaves. `Flare` is the
/// chance of a flare, which abstains until a `Refit` of the clinic has passed its gate. Neither is
/// shown to members, and neither steers a run.
@NullMarked
package org.soleus.clinical.running.therapist;

import org.jspecify.annotations.NullMarked;
