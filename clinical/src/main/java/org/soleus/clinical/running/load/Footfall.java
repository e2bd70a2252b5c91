package org.soleus.clinical.running.load;

/// One step: its force and its time on the ground, for one leg.
///
/// The force of the calf, in body weights. Methods to measure it disagree by a factor of about two,
/// the same for all of a person's runs: it serves for ratios, and is never shown to members.
/// Source: `calf-metre`.
sealed interface Footfall permits Running, Walking {

    /// Peak force of the reference step, in body weights: level, outdoors, 3 m/s.
    double REFERENCE_FORCE = 5.6;

    /// Contact of the reference step, in seconds.
    double REFERENCE_CONTACT = 0.280;

    /// What a half sine keeps of force times contact; `R`.
    double SHAPE = 0.50;

    /// Peak force over the reference step's, as a natural logarithm.
    double lnPeak(Exponents set);

    /// Contact, in seconds.
    double contact();

    /// Steps a minute of both feet.
    double cadence();

    /// Peak force, in body weights.
    default double force(Exponents set) {
        return REFERENCE_FORCE * StrictMath.exp(lnPeak(set));
    }

    /// Force times time, in body weight seconds.
    default double impulse(Exponents set) {
        return SHAPE * force(set) * contact();
    }

    /// Damage of one step, in reference steps.
    default double dose(Exponents set) {
        return StrictMath.exp(set.damage() * lnPeak(set)) * contact() / REFERENCE_CONTACT;
    }
}
