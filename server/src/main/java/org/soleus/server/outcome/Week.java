package org.soleus.server.outcome;

import java.util.Optional;

/// One week of a program, summed up; what was not told is empty.
///
/// @param number from 1
/// @param done sessions that were reported
/// @param planned sessions that the plan asked for
/// @param mornings how many mornings were told
/// @param calmest the least pain at the first steps
/// @param sorest the most
/// @param worst the worst pain of any kind
/// @param runs how many runs, recorded or written down
/// @param metres how far in all
public record Week(
        int number,
        int done,
        int planned,
        int mornings,
        Optional<Integer> calmest,
        Optional<Integer> sorest,
        Optional<Integer> worst,
        int runs,
        int metres) {}
