package org.soleus.clinical.plan;

import java.util.Optional;

/// What the member tells of the weeks and years before today.
///
/// @param timesBefore how often the same problem came before, 0 or more
/// @param letsGoInMinutes whether it was a sudden hard knot that lets go within minutes and leaves
///   the leg fully normal in between
/// @param crampsPerWeek cramps in a usual week of the last three, 0 or more
/// @param crampsAtNight whether cramps come at night
/// @param boneSignsClear whether the screen's four bone questions were all answered no
/// @param hopHurts whether a gentle hop hurts, from memory
public record History(
        Optional<Integer> timesBefore,
        Optional<Boolean> letsGoInMinutes,
        Optional<Integer> crampsPerWeek,
        Optional<Boolean> crampsAtNight,
        Optional<Boolean> boneSignsClear,
        Optional<Boolean> hopHurts) {

    /// Nothing answered.
    public static final History UNANSWERED =
            new History(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// @throws IllegalArgumentException when a count is negative
    public History {
        timesBefore.ifPresent(times -> notNegative("times before", times));
        crampsPerWeek.ifPresent(cramps -> notNegative("cramps per week", cramps));
    }

    private static void notNegative(String what, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(what + " must be 0 or more, was " + count);
        }
    }

    static boolean yes(Optional<Boolean> answer) {
        return answer.orElse(false);
    }
}
