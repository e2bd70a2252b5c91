package org.soleus.clinical.exercise.drawn;

/// A muscle as a lens on a limb: one edge straight along the limb, the other swelling.
final class Lens {

    private static final int STATIONS = 9;

    private Lens() {}

    /// @param from where it begins along the limb
    /// @param to where it ends
    /// @param edge how far across the straight edge runs: 0 the facing side, 1 the other
    /// @param belly how far across it swells
    /// @param peak where along it swells most, 0 to 1
    static Point[] on(
            Outline limb, double from, double to, double edge, double belly, double peak) {
        Point[] lens = new Point[2 * STATIONS];
        for (int i = 0; i < STATIONS; i++) {
            double u = i / (double) (STATIONS - 1);
            double along = from + (to - from) * u;
            double share = edge + (belly - edge) * (.08 + .92 * swell(u, peak));
            lens[i] = limb.across(along, edge);
            lens[2 * STATIONS - 1 - i] = limb.across(along, share);
        }
        return lens;
    }

    private static double swell(double u, double peak) {
        double t = u < peak ? (peak - u) / peak : (u - peak) / (1 - peak);
        return Math.sqrt(Math.max(0, 1 - Math.pow(t, 2.2)));
    }
}
