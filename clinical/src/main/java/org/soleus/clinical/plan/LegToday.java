package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.util.Optional;

/// What the sore leg can do and shows today, as the member sees it.
///
/// @param walking how the member walks
/// @param heelRaise the best heel raise the sore leg manages
/// @param bruise what can be seen on the skin
/// @param dent whether a gap or dent can be felt
/// @param morningPain pain at the first steps this morning; the first value of the pain model
/// @param morningStiffnessMinutes minutes of stiffness after getting up, 0 or more
public record LegToday(
        Optional<Walking> walking,
        Optional<HeelRaise> heelRaise,
        Optional<Bruise> bruise,
        Optional<Boolean> dent,
        Optional<PainScore> morningPain,
        Optional<Integer> morningStiffnessMinutes) {

    /// How the member walks.
    public enum Walking {
        NORMAL,
        LIMP
    }

    /// The best heel raise that the sore leg manages.
    public enum HeelRaise {
        /// On one leg.
        SINGLE,
        /// On two legs only.
        DOUBLE_ONLY,
        /// Not even on two legs.
        NEITHER,
        /// Not tried, or not sure.
        NOT_TRIED
    }

    /// What can be seen on the skin.
    public enum Bruise {
        NONE,
        SOME,
        EXTENSIVE
    }

    /// Nothing answered.
    public static final LegToday UNANSWERED =
            new LegToday(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// @throws IllegalArgumentException when the minutes lie outside 0 to 1440
    public LegToday {
        morningStiffnessMinutes.ifPresent(LegToday::checkMinutes);
    }

    private static void checkMinutes(int minutes) {
        if (minutes < 0 || minutes > 1440) {
            throw new IllegalArgumentException(
                    "stiffness must be 0 to 1440 minutes, was " + minutes);
        }
    }

    boolean limps() {
        return walking.filter(Walking.LIMP::equals).isPresent();
    }

    boolean raises(HeelRaise best) {
        return heelRaise.filter(best::equals).isPresent();
    }

    boolean shows(Bruise much) {
        return bruise.filter(much::equals).isPresent();
    }
}
