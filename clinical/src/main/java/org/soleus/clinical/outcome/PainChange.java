package org.soleus.clinical.outcome;

import java.util.EnumSet;
import java.util.Set;

/// What twelve weeks changed for one member.
///
/// Her own and nobody else's: it says nothing of why.
public sealed interface PainChange {

    /// Both answers are there.
    ///
    /// @param before baseline, 0 to 100
    /// @param late whether the baseline came after her first session
    /// @param after around week 12, 0 to 100
    /// @param responded the rules by which she responded; they disagree
    record Known(int before, boolean late, int after, Set<Responding> responded)
            implements PainChange {

        public Known {
            responded = Set.copyOf(responded);
        }

        /// How far it fell, in points of 100; below 0 where it rose.
        public int fell() {
            return before - after;
        }
    }

    /// There is a baseline, and no answer from day 70 to day 98.
    ///
    /// @param before baseline, 0 to 100
    record NotAnswered(int before) implements PainChange {}

    /// She began without an answer near the start, and no change can be reckoned.
    record NoBaseline() implements PainChange {}

    /// She has not begun.
    record NotBegun() implements PainChange {}

    /// The change of one member.
    static PainChange of(Episode episode) {
        if (episode.firstSessionAt().isEmpty()) return new NotBegun();
        var course = Followed.from(episode).course();
        if (course.baseline().isEmpty()) return new NoBaseline();
        var base = course.baseline().get();
        if (course.week12().isEmpty()) return new NotAnswered(base.value());
        int after = course.week12().get();
        var responded = EnumSet.noneOf(Responding.class);
        for (var rule : Responding.values()) {
            if (rule.holds(base.value(), after)) responded.add(rule);
        }
        return new Known(base.value(), base.late(), after, responded);
    }
}
