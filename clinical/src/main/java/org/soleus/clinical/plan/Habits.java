package org.soleus.clinical.plan;

import java.util.Optional;
import java.util.Set;

/// What the risk factors read: feet, running history, shoes, drinking, sitting, sleep, mood.
///
/// @param feet footprint, strength and steadiness of the feet
/// @param training how long, how far and on what the member runs
/// @param shoes the pair in use
/// @param day sitting, drinking, sleep
/// @param mind mood and worry
public record Habits(Feet feet, Training training, Shoes shoes, Day day, Mind mind) {

    /// Nothing answered.
    public static final Habits UNANSWERED =
            new Habits(
                    Feet.UNANSWERED,
                    Training.UNANSWERED,
                    Shoes.UNANSWERED,
                    Day.UNANSWERED,
                    Mind.UNANSWERED);

    /// The wet footprint.
    public enum Footprint {
        FLAT,
        NORMAL,
        HIGH,
        NOT_SURE
    }

    /// How long the member has been running.
    public enum Experience {
        UNDER_A_YEAR,
        RESTARTING,
        A_YEAR_OR_MORE
    }

    /// A surface that is new in the last four weeks.
    public enum Surface {
        TRAIL,
        SAND,
        HILLS,
        TREADMILL,
        TRACK
    }

    /// @param footprint the wet footprint
    /// @param heelRaises single-leg heel raises to failure on the weaker side, 0 or more
    /// @param balanceSeconds best one-leg stand, in seconds
    /// @param weakAnkles whether the ankles feel weak or unstable
    /// @param weakQuads whether the thighs are weak for the hamstrings, by test or therapist
    public record Feet(
            Optional<Footprint> footprint,
            Optional<Integer> heelRaises,
            Optional<Integer> balanceSeconds,
            Optional<Boolean> weakAnkles,
            Optional<Boolean> weakQuads) {

        /// Nothing answered.
        public static final Feet UNANSWERED =
                new Feet(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /// @param experience how long the member has been running
    /// @param weekMetres distance in the last seven days, in metres
    /// @param weekBeforeMetres distance in the seven days before those, in metres
    /// @param lastRunMetres the last run, in metres
    /// @param longestMonthMetres the longest run in the 30 days before that run, in metres
    /// @param newSurfaces surfaces that are new in the last four weeks
    public record Training(
            Optional<Experience> experience,
            Optional<Integer> weekMetres,
            Optional<Integer> weekBeforeMetres,
            Optional<Integer> lastRunMetres,
            Optional<Integer> longestMonthMetres,
            Set<Surface> newSurfaces) {

        /// Nothing answered.
        public static final Training UNANSWERED =
                new Training(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of());

        public Training {
            newSurfaces = Set.copyOf(newSurfaces);
        }
    }

    /// @param toesSqueezed whether the toes touch or feel squeezed at the front
    /// @param ageDays days since this pair was new
    /// @param dropReductionMm how much lower the heel sits than in the pair before, in millimetres
    public record Shoes(
            Optional<Boolean> toesSqueezed,
            Optional<Integer> ageDays,
            Optional<Integer> dropReductionMm) {

        /// Nothing answered.
        public static final Shoes UNANSWERED =
                new Shoes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// @param rarelyDrinks rarely drinks before or during runs over an hour
    /// @param cramps whether cramps come
    /// @param sittingHours hours of sitting a day
    /// @param sitsThenRuns whether runs follow straight on sitting
    /// @param sleepHours hours of sleep a night
    public record Day(
            Optional<Boolean> rarelyDrinks,
            Optional<Boolean> cramps,
            Optional<Integer> sittingHours,
            Optional<Boolean> sitsThenRuns,
            Optional<Integer> sleepHours) {

        /// Nothing answered.
        public static final Day UNANSWERED =
                new Day(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /// @param phq2 PHQ-2 sum, 0 to 6
    /// @param gad2 GAD-2 sum, 0 to 6
    /// @param fear worry that running will injure the calf again, 0 to 10
    /// @param stress stress, 0 to 10
    public record Mind(
            Optional<Integer> phq2,
            Optional<Integer> gad2,
            Optional<Integer> fear,
            Optional<Integer> stress) {

        /// Nothing answered.
        public static final Mind UNANSWERED =
                new Mind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
