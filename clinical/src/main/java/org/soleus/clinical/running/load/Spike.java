package org.soleus.clinical.running.load;

import java.util.Locale;
import java.util.Optional;

/// One run against the longest of the thirty days before it: the jump that a large study tied to
/// injuries.
///
/// Compared as whole numbers, never as fractions at the edge. Not specific to the calf; it belongs
/// to distance, and is never said of calf-metres. Source: `RUNSAFE`.
///
/// @param metres of the run
/// @param longest of the thirty days before, in metres
public record Spike(int metres, int longest) {

    /// @throws IllegalArgumentException when there is nothing to compare with
    public Spike {
        if (longest <= 0 || metres < 0) {
            throw new IllegalArgumentException("a run of " + metres + " m against " + longest);
        }
    }

    /// How many percent further, rounded down; 0 when not further.
    public int percentFurther() {
        return Math.max(0, (int) Math.floorDiv(100L * metres - 100L * longest, longest));
    }

    /// The band of the study.
    public Band band() {
        if (10L * metres <= 11L * longest) return Band.REFERENCE;
        if (10L * metres <= 13L * longest) return Band.SMALL;
        return metres <= 2L * longest ? Band.MODERATE : Band.LARGE;
    }

    /// The four bands of 5205 runners and 588 071 sessions.
    public enum Band {
        /// Up to a tenth further.
        REFERENCE(100, 100, 100),
        /// Up to three tenths further.
        SMALL(164, 131, 205),
        /// Up to twice as far.
        MODERATE(152, 116, 200),
        /// More than twice as far.
        LARGE(228, 150, 348);

        private final int ratio;
        private final int from;
        private final int to;

        Band(int ratio, int from, int to) {
            this.ratio = ratio;
            this.from = from;
            this.to = to;
        }

        /// The word at every boundary: `reference`, `small`, `moderate` or `large`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Injury rate against the reference band; empty of the reference itself.
        public Optional<Hazard> hazard() {
            return this == REFERENCE ? Optional.empty() : Optional.of(new Hazard(ratio, from, to));
        }
    }

    /// Adjusted hazard rate ratio, in hundredths, with its 95 % interval.
    public record Hazard(int ratio, int from, int to) {

        /// The ratio to a tenth, rounded half up.
        public double about() {
            int tenths = (ratio + 5) / 10;
            return tenths / 10.0;
        }
    }
}
