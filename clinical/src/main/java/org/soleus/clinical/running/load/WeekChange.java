package org.soleus.clinical.running.load;

/// One week's distance against the week before it.
///
/// The large study found no relation to injuries; a soft warning only. Sources: `Niel14`; `R`.
///
/// @param metres of the seven days
/// @param before of the seven days before them, at least five kilometres
public record WeekChange(int metres, int before) {

    /// Below this the week before says nothing, in metres.
    public static final int LEAST = 5000;

    /// @throws IllegalArgumentException when the week before holds too little to compare with
    public WeekChange {
        if (before < LEAST) {
            throw new IllegalArgumentException("a week of " + before + " m is no measure");
        }
    }

    /// This week over the one before.
    public double ratio() {
        return (double) metres / before;
    }

    /// Whether it rose by more than three tenths.
    public boolean isSteep() {
        return 10L * metres > 13L * before;
    }
}
