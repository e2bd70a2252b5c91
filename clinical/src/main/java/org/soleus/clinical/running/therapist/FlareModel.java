package org.soleus.clinical.running.therapist;

import java.util.List;
import java.util.Optional;

/// Five numbers that make a chance of what it is reckoned from.
///
/// A flare is a step back or a stop after a run, or a morning two points above the usual.
///
/// @param base of a run as far as the longest, as hard as the most borne, after a quiet one
/// @param further weight of each doubling of the distance
/// @param harder weight of each doubling of the load
/// @param sorer weight of each point of the last mornings above the usual
/// @param painful weight of each point of pain above two in the last run
public record FlareModel(double base, double further, double harder, double sorer, double painful) {

    /// Our own numbers, fitted to nobody: the weight of distance is half of the logarithm of the
    /// large study's 2.28 for a step of its bands, shrunk; the others are guesses. Nobody is told a
    /// chance by them: they stand for the formula that a refit has to beat. Source: `R`, `load.md`
    /// section 8.
    static final FlareModel BASELINE = new FlareModel(-2.2, 0.45, 0.30, 0.50, 0.25);

    /// How strongly the weights are drawn towards nothing: as one more flare and one more run
    /// without one would. The base is not drawn. Source: `R`.
    private static final double RIDGE = 1;

    /// @throws IllegalArgumentException when a weight is no number
    public FlareModel {
        double all = base + further + harder + sorer + painful;
        if (!Double.isFinite(all)) throw new IllegalArgumentException("weights without end");
    }

    /// Fitted to rows: ridge logistic regression. Empty where none or all of them are flares.
    static Optional<FlareModel> fit(List<FlareRow> rows) {
        double[] inputs = new double[rows.size() * FlareInputs.COUNT];
        boolean[] flares = new boolean[rows.size()];
        int at = 0;
        for (int row = 0; row < flares.length; row++) {
            FlareInputs one = rows.get(row).inputs();
            inputs[at++] = one.further();
            inputs[at++] = one.harder();
            inputs[at++] = one.sorer();
            inputs[at++] = one.painful();
            flares[row] = rows.get(row).flare();
        }
        return new Logistic(inputs, FlareInputs.COUNT, flares, RIDGE)
                .fit()
                .map(of -> new FlareModel(of[0], of[1], of[2], of[3], of[4]));
    }

    /// The chance, 0 to 1.
    public double chance(FlareInputs of) {
        return Logistic.chance(
                base
                        + further * of.further()
                        + harder * of.harder()
                        + sorer * of.sorer()
                        + painful * of.painful());
    }
}
