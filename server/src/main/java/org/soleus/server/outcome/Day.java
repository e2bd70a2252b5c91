package org.soleus.server.outcome;

import java.time.LocalDate;
import java.util.Optional;

/// One day as it was told; what was not told is empty, and never zero.
///
/// @param date the member's day
/// @param morningPain at the first steps, 0 to 10
/// @param stiffnessMin minutes of stiffness after getting up
/// @param worstPain the worst of the day's sessions, 0 to 10
/// @param planned sessions that the plan asked for
/// @param done sessions that were reported
public record Day(
        LocalDate date,
        Optional<Integer> morningPain,
        Optional<Integer> stiffnessMin,
        Optional<Integer> worstPain,
        int planned,
        int done) {}
