package org.soleus.clinical.running.therapist;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// How far chance could move the skill: members are drawn again, each with all her runs, because
/// runs of one member are alike. 2000 draws, the same draws for the same data; the middle 90 % of
/// what they give. Source: `R`.
final class Drawn {

    static final int DRAWS = 2000;

    private static final int OUTSIDE_PERCENT = 5;
    private static final int USABLE_PERCENT = 95;

    private final int[] runs;
    private final int[] flares;
    private final double[] squared;
    private final long seed;

    /// @param told one at least
    Drawn(List<Foretold> told) {
        Map<Integer, Integer> places = new TreeMap<>();
        for (Foretold one : told) places.putIfAbsent(one.member(), places.size());
        runs = new int[places.size()];
        flares = new int[places.size()];
        squared = new double[places.size()];
        long mixed = 17;
        for (Foretold one : told) {
            int at = places.getOrDefault(one.member(), 0);
            runs[at]++;
            if (one.flare()) flares[at]++;
            squared[at] += one.squared();
            mixed = 31 * mixed + Double.doubleToLongBits(one.squared());
        }
        seed = mixed;
    }

    /// From and to.
    ///
    /// @param low lower end of the span
    /// @param high upper end
    record Span(double low, double high) {}

    /// Empty where too few draws have both flares and runs without one, and of fewer members than a
    /// fit takes: draws of one member are all alike, and their span would have no width.
    Optional<Span> span() {
        if (runs.length < Gathered.LEAST_MEMBERS) return Optional.empty();
        Random chance = new Random(seed);
        double[] found = new double[DRAWS];
        int count = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double one = drawn(chance);
            if (Double.isFinite(one)) found[count++] = one;
        }
        if (100 * count < USABLE_PERCENT * DRAWS) return Optional.empty();
        Arrays.sort(found, 0, count);
        int outside = count * OUTSIDE_PERCENT / 100;
        return Optional.of(new Span(found[outside], found[count - 1 - outside]));
    }

    private double drawn(Random chance) {
        int all = 0;
        int hit = 0;
        double missed = 0;
        for (int draw = 0; draw < runs.length; draw++) {
            int member = chance.nextInt(runs.length);
            all += runs[member];
            hit += flares[member];
            missed += squared[member];
        }
        return skill(missed / all, (double) hit / all);
    }

    /// What is gained over telling everybody the share of flares; not finite where there is none or
    /// nothing else.
    static double skill(double brier, double share) {
        return 1 - brier / (share * (1 - share));
    }
}
