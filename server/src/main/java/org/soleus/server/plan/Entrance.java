package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;

import java.util.List;
import java.util.UUID;

/// What stands between a member and a session of one kind today.
public sealed interface Entrance {

    /// There is no plan yet.
    record NoPlan() implements Entrance {}

    /// Nothing of this kind is planned today.
    record Nothing() implements Entrance {}

    /// The plan waits for a clinician.
    record Closed(Hold hold) implements Entrance {}

    /// The whole screen comes first.
    ///
    /// @param because why; never empty
    record ScreenFirst(List<Because> because) implements Entrance {

        /// Copies the reasons.
        public ScreenFirst {
            because = List.copyOf(because);
        }
    }

    /// The answers that the plan was made from come first: do they still hold?
    record AnswersFirst() implements Entrance {}

    /// The five taps come first.
    record TapFirst() implements Entrance {}

    /// The taps are clear; pain before is not yet told.
    record RateFirst() implements Entrance {}

    /// It is under way.
    record Going(UUID session) implements Entrance {}

    /// It was done today.
    record Over(UUID session) implements Entrance {}
}
