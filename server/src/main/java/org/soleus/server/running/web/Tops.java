package org.soleus.server.running.web;

/// The upper edge of a drawing.
final class Tops {

    private Tops() {}

    /// The next number above that halves well.
    static double above(double most) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        for (double factor : new double[] {1, 1.2, 1.6, 2, 3, 4, 5, 6, 8}) {
            if (factor * unit >= most) return factor * unit;
        }
        return 10 * unit;
    }
}
