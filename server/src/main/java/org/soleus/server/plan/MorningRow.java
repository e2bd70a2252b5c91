package org.soleus.server.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What was told of the first steps of a day.
///
/// @param day the morning
/// @param pain 0 to 10; empty is not answered
/// @param stiffnessMin minutes; empty is not answered
/// @param at when it was told
public record MorningRow(
        LocalDate day, Optional<Integer> pain, Optional<Integer> stiffnessMin, Instant at) {}
