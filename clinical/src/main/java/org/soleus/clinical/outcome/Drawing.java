package org.soleus.clinical.outcome;

import java.util.SplittableRandom;

/// Draws as many members again as there are, with replacement: how often each kind comes is
/// multinomial, and is drawn kind by kind. The same seed draws the same.
final class Drawing {

    /// From here on a normal-like rejection is quicker than adding up.
    private static final double MANY = 10;

    private final SplittableRandom random;

    Drawing(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// One more draw.
    ///
    /// @param counts how many there are of each kind
    /// @param into how many were drawn of each
    void draw(int[] counts, int[] into) {
        long rest = 0;
        for (int count : counts) rest += count;
        int left = (int) rest;
        for (int kind = 0; kind < counts.length; kind++) {
            into[kind] = counts[kind] == rest ? left : binomial(left, counts[kind] / (double) rest);
            left -= into[kind];
            rest -= counts[kind];
        }
    }

    /// How many of `n` succeed, each with this chance.
    int binomial(int n, double chance) {
        if (n == 0 || chance <= 0) return 0;
        if (chance >= 1) return n;
        if (chance > 0.5) return n - binomial(n, 1 - chance);
        return n * chance < MANY ? few(n, chance) : many(n, chance);
    }

    /// Adds up the chances of 0, 1, 2 ... until they pass a uniform number.
    private int few(int n, double chance) {
        double odds = chance / (1 - chance);
        double at = Math.exp(n * Math.log1p(-chance));
        double left = random.nextDouble() - at;
        int k = 0;
        while (left > 0 && k < n) {
            at *= odds * (n - k) / ++k;
            left -= at;
        }
        return k;
    }

    /// Transformed rejection (Hoermann 1993, BTRS), exact for every n.
    private int many(int n, double chance) {
        var shape = new Shape(n, chance);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * shape.a / us + shape.b) * u + shape.c);
            if (k < 0 || k > n) continue;
            if (us >= 0.07 && v <= shape.vr) return (int) k;
            if (shape.takes((int) k, v, us)) return (int) k;
        }
    }

    /// What the rejection needs of one n and chance.
    private static final class Shape {
        private final int n;
        private final double logOdds;
        private final double b;
        private final double a;
        private final double c;
        private final double vr;
        private final double alpha;
        private final int mode;

        Shape(int n, double chance) {
            double deviation = Math.sqrt(n * chance * (1 - chance));
            this.n = n;
            this.logOdds = Math.log(chance / (1 - chance));
            this.b = 1.15 + 2.53 * deviation;
            this.a = -0.0873 + 0.0248 * b + 0.01 * chance;
            this.c = n * chance + 0.5;
            this.vr = 0.92 - 4.2 / b;
            this.alpha = (2.83 + 5.1 / b) * deviation;
            this.mode = (int) Math.floor((n + 1) * chance);
        }

        private boolean takes(int k, double v, double us) {
            double bound =
                    (k - mode) * logOdds
                            + logFactorial(mode)
                            + logFactorial(n - mode)
                            - logFactorial(k)
                            - logFactorial(n - k);
            return Math.log(v * alpha / (a / (us * us) + b)) <= bound;
        }
    }

    /// Stirling's series, after stepping up where it is not yet good.
    private static double logFactorial(int k) {
        double x = k + 1.0;
        double below = 1;
        while (x < 10) below *= x++;
        double series = 1 / (12 * x) - 1 / (360 * x * x * x) + 1 / (1260 * Math.pow(x, 5));
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - Math.log(below);
    }
}
