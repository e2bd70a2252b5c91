package org.soleus.clinical.running.load;

/// Whose leg runs, as far as its load depends on it.
///
/// @param cadence the person's own cadence, frozen before the run
/// @param burden what multiplies the force of every step of this run
public record Leg(CadenceLine cadence, Burden burden) {

    /// Somebody of whom nothing is known.
    public static final Leg ANYBODY = new Leg(CadenceLine.POPULATION, Burden.NONE);

    /// The same leg under another burden.
    public Leg with(Burden other) {
        return new Leg(cadence, other);
    }
}
