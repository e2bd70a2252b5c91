package org.soleus.clinical.running.load;

import java.util.List;

/// One reading of how load grows: a set of exponents of the calf-metre.
///
/// Nobody knows the true ones, so every load is worked out with three sets, and "more" is said only
/// when all three agree. Source: `R`, anchored by the studies of `calf-metre`.
///
/// @param damage how steeply damage grows with peak force: b
/// @param speed how force grows with speed: q
/// @param grade how force grows with grade: a
/// @param cadence how force falls with cadence over one's own: k
public record Exponents(double damage, double speed, double grade, double cadence) {

    /// Damage that hardly grows with force.
    public static final Exponents LOW = new Exponents(3, 0.34, 0.3, 0.3);

    /// The set that decides.
    public static final Exponents MID = new Exponents(4, 0.38, 0.9, 0.7);

    /// Damage that grows steeply with force.
    public static final Exponents HIGH = new Exponents(7, 0.43, 1.2, 1.0);

    /// Low, mid, high.
    public static final List<Exponents> ALL = List.of(LOW, MID, HIGH);
}
