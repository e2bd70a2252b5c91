package org.soleus.clinical.running.capacity;

/// So many of so many, with the span that chance leaves: Wilson's, at 90 %.
///
/// @param count how many
/// @param of of how many, at least one
public record Share(int count, int of) {

    private static final double Z = 1.6448536269514722;

    /// @throws IllegalArgumentException when it is no share
    public Share {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
    }

    /// The share itself, 0 to 1.
    public double value() {
        return (double) count / of;
    }

    /// The lower end of the span.
    public double low() {
        return centre() - half();
    }

    /// The upper end of the span.
    public double high() {
        return centre() + half();
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double inside = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(inside) / (1 + Z * Z / of);
    }

    /// This share less another, with Newcombe's span at 90 %.
    public Difference minus(Share other) {
        double apart = value() - other.value();
        double down = Math.hypot(value() - low(), other.high() - other.value());
        double up = Math.hypot(high() - value(), other.value() - other.low());
        return new Difference(apart, apart - down, apart + up);
    }

    /// A difference of two shares.
    ///
    /// @param value -1 to 1
    /// @param low lower end of the span
    /// @param high upper end
    public record Difference(double value, double low, double high) {

        /// Whether chance alone hardly explains that the first share is greater.
        public boolean isAboveNothing() {
            return low > 0;
        }

        /// Whether chance alone hardly explains the difference, either way.
        public boolean excludesNothing() {
            return low > 0 || high < 0;
        }
    }
}
