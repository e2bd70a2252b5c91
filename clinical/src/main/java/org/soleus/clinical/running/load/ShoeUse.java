package org.soleus.clinical.running.load;

/// How far a pair of shoes was run. Information only: the usual span has no solid evidence of
/// injuries behind it. Source: `Shoe`.
///
/// @param metres since new
public record ShoeUse(long metres) {

    private static final long FROM = 480_000;
    private static final long TO = 800_000;

    /// @throws IllegalArgumentException when below zero
    public ShoeUse {
        if (metres < 0) throw new IllegalArgumentException("shoes ran " + metres + " m");
    }

    /// Where in the usual span a pair stands.
    public enum Age {
        FRESH,
        /// 480 to 800 km: time to look at them.
        DUE,
        PAST
    }

    /// Where this pair stands.
    public Age age() {
        if (metres < FROM) return Age.FRESH;
        return metres <= TO ? Age.DUE : Age.PAST;
    }
}
