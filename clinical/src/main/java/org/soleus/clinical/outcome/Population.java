package org.soleus.clinical.outcome;

/// Who is counted.
public enum Population {
    /// E: everybody who joined.
    ENROLLED("E"),
    /// S: joined and did at least one session.
    STARTED("S"),
    /// C: started, and did a session in days 57 to 84. Our reading of "into the final month".
    COMPLETED("C"),
    /// O: started, and answered within the week-12 window.
    OBSERVED("O");

    private final String letter;

    Population(String letter) {
        this.letter = letter;
    }

    /// Its letter in tables.
    public String letter() {
        return letter;
    }
}
