package org.soleus.clinical.running.therapist;

import java.util.List;
import java.util.Optional;

/// How chances that were told stand to what came: the logarithms of their odds, fitted once more.
///
/// An intercept of 0 with a slope of 1 is perfect. A slope below 1 says that chances were too far
/// apart, above 1 too near to each other.
///
/// @param intercept of the fit
/// @param slope of the fit
public record Calibration(double intercept, double slope) {

    /// Only so much that a slope ends where chances part the outcomes wholly.
    private static final double HARDLY = 1e-6;

    private static final double FURTHEST = 30;

    /// Empty where none or all were flares.
    static Optional<Calibration> of(List<Foretold> told) {
        double[] odds = new double[told.size()];
        boolean[] flares = new boolean[told.size()];
        for (int at = 0; at < odds.length; at++) {
            double chance = told.get(at).chance();
            odds[at] = Math.clamp(Math.log(chance / (1 - chance)), -FURTHEST, FURTHEST);
            flares[at] = told.get(at).flare();
        }
        return new Logistic(odds, 1, flares, HARDLY).fit().map(of -> new Calibration(of[0], of[1]));
    }
}
