package org.soleus.clinical.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// What stands in a gap of a [Sentence]: a value, never words that a rule chose.
///
/// Sealed: every voice and every store handles each kind before it compiles. Units stand in the
/// sentence.
public sealed interface Gap
        permits Sentence,
                Gap.Whole,
                Gap.Part,
                Gap.Day,
                Gap.Weekday,
                Gap.Dated,
                Gap.Far,
                Gap.Paced,
                Gap.Named,
                Gap.Listed,
                Gap.Written {

    /// A whole number.
    record Whole(int number) implements Gap {}

    /// A number with decimals.
    record Part(double number) implements Gap {}

    /// A day of the calendar.
    record Day(LocalDate day) implements Gap {}

    /// A day of the week.
    record Weekday(DayOfWeek day) implements Gap {}

    /// A day by its name and its month, without the year.
    record Dated(LocalDate day) implements Gap {}

    /// A distance, told to a tenth in the reader's unit.
    ///
    /// @param metres at least 0
    record Far(int metres) implements Gap {}

    /// A pace, told in the reader's unit.
    ///
    /// @param secondsPerKilometre above 0
    record Paced(int secondsPerKilometre) implements Gap {}

    /// What content calls a thing.
    ///
    /// @param id as content knows it
    record Named(Kind kind, String id) implements Gap {}

    /// What content has names for.
    enum Kind {
        EXERCISE,
        /// Of a plan: calm, restore...
        PHASE,
        /// Where a pattern hurts.
        PLACE,
        /// Why a part is in every plan.
        PART,
        /// What is run at a stage of the walk-run table, by its number.
        STAGE
    }

    /// Several, one after the other.
    record Listed(List<Gap> all) implements Gap {

        public Listed {
            all = List.copyOf(all);
        }
    }

    /// Words as they stand: the member's own, or what was written before sentences had keys.
    record Written(String words) implements Gap {}
}
