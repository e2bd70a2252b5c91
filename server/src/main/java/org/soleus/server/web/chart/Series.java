package org.soleus.server.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers along the slots of a chart; a slot without one is a gap, never a zero.
public sealed interface Series {

    /// What it is called in the table.
    String name();

    /// How many slots it covers.
    int count();

    /// The largest number in it; 0 when it has none.
    double most();

    /// The slot's number as the table tells it, as a country writes it.
    String words(int slot, Locale locale);

    /// How a number is drawn.
    enum Form {
        /// A solid line.
        LINE("line-mark"),
        /// A line of small points, for what is only company to the finding.
        TRACE("trace"),
        /// A dot a slot.
        DOTS("dots"),
        /// Bars of running load.
        LOAD("bar"),
        /// Bars of what was done.
        DONE("done"),
        /// Hollow bars, for what was planned.
        PLANNED("planned");

        private final String look;

        Form(String look) {
            this.look = look;
        }

        String look() {
            return look;
        }

        boolean isBar() {
            return this == LOAD || this == DONE || this == PLANNED;
        }
    }

    /// One number a slot.
    ///
    /// @param missing what the table says where there is none
    record Values(String name, Form form, List<OptionalDouble> values, String missing)
            implements Series {

        /// The numbers, in an order that stands.
        public Values {
            values = List.copyOf(values);
        }

        /// Answers, where no answer is told as such.
        public Values(String name, Form form, List<OptionalDouble> values) {
            this(name, form, values, "no answer");
        }

        @Override
        public int count() {
            return values.size();
        }

        @Override
        public double most() {
            return values.stream().mapToDouble(v -> v.orElse(0)).max().orElse(0);
        }

        @Override
        public String words(int slot, Locale locale) {
            var value = values.get(slot);
            return value.isPresent() ? Digits.words(value.getAsDouble(), locale) : missing;
        }
    }

    /// A range a slot: how far a number can be off, or what is usual.
    ///
    /// @param to what stands between both ends in the table
    record Band(String name, List<OptionalDouble> low, List<OptionalDouble> high, String to)
            implements Series {

        /// @throws IllegalArgumentException when an end is missing or the ends are swapped
        public Band {
            low = List.copyOf(low);
            high = List.copyOf(high);
            if (low.size() != high.size()) {
                throw new IllegalArgumentException("a band has as many lows as highs");
            }
            for (int slot = 0; slot < low.size(); slot++) {
                boolean both = low.get(slot).isPresent() == high.get(slot).isPresent();
                if (!both || low.get(slot).orElse(0) > high.get(slot).orElse(0)) {
                    throw new IllegalArgumentException("a band's low is at most its high: " + slot);
                }
            }
        }

        /// A range in the words of an English page.
        public Band(String name, List<OptionalDouble> low, List<OptionalDouble> high) {
            this(name, low, high, "to");
        }

        @Override
        public int count() {
            return low.size();
        }

        @Override
        public double most() {
            return high.stream().mapToDouble(v -> v.orElse(0)).max().orElse(0);
        }

        @Override
        public String words(int slot, Locale locale) {
            if (low.get(slot).isEmpty()) return "none";
            return Digits.words(low.get(slot).orElse(0), locale)
                    + " "
                    + to
                    + " "
                    + Digits.words(high.get(slot).orElse(0), locale);
        }
    }

    /// Bars in three parts, one on the other: what lies within, what lies above it, and what is
    /// shown apart and counts for neither.
    ///
    /// @param within empty where there is no bar
    /// @param above what goes beyond, in the ink's colour
    /// @param apart in a colour of its own
    record Stack(
            String name,
            List<OptionalDouble> within,
            List<OptionalDouble> above,
            List<OptionalDouble> apart)
            implements Series {

        /// @throws IllegalArgumentException when a part covers other slots than the others
        public Stack {
            within = List.copyOf(within);
            above = List.copyOf(above);
            apart = List.copyOf(apart);
            if (above.size() != within.size() || apart.size() != within.size()) {
                throw new IllegalArgumentException("the parts of a stack cover the same slots");
            }
        }

        @Override
        public int count() {
            return within.size();
        }

        @Override
        public double most() {
            double most = 0;
            for (int slot = 0; slot < count(); slot++) most = Math.max(most, top(slot));
            return most;
        }

        private double top(int slot) {
            return whole(slot) + apart.get(slot).orElse(0);
        }

        /// Within and above together.
        List<OptionalDouble> whole() {
            var sums = new ArrayList<OptionalDouble>();
            for (int slot = 0; slot < count(); slot++) sums.add(OptionalDouble.of(whole(slot)));
            return sums;
        }

        private double whole(int slot) {
            return within.get(slot).orElse(0) + above.get(slot).orElse(0);
        }

        @Override
        public String words(int slot, Locale locale) {
            return within.get(slot).isPresent() ? Digits.words(whole(slot), locale) : "none";
        }
    }
}
