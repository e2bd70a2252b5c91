package org.soleus.server.plan;

import java.util.List;
import java.util.Optional;

/// One day of a demo member, as she told it.
///
/// @param morning pain at the first steps, 0 to 10
/// @param stiffnessMin minutes
/// @param evening what was told after the sessions; empty while the day has none
record DemoDay(int morning, int stiffnessMin, Optional<SessionRow.After> evening) {

    private static final int ALL = 100;
    private static final int EFFORT = 6;

    /// A morning only.
    DemoDay(int morning, int stiffnessMin) {
        this(morning, stiffnessMin, Optional.empty());
    }

    /// A morning and sessions done whole.
    ///
    /// @param worst worst pain during
    /// @param after pain right after
    DemoDay(int morning, int stiffnessMin, int worst, int after) {
        this(
                morning,
                stiffnessMin,
                Optional.of(
                        new SessionRow.After(
                                Optional.of(worst),
                                Optional.of(after),
                                Optional.of(EFFORT),
                                Optional.of(ALL),
                                Optional.of(false),
                                Optional.of(List.of()))));
    }
}
