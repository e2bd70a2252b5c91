package org.soleus.clinical.running.therapist;

import org.soleus.clinical.running.picture.Followed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// How far chance could move a rank correlation: days are drawn again in whole weeks, because a day
/// is like the day before it.
///
/// Moving blocks of seven days, 2000 draws, the same draws each time; the middle 90 % of what they
/// give, as for the shares that members see. Source: `R`.
final class Blocks {

    static final int DAYS = 7;
    static final int DRAWS = 2000;

    private static final long SEED = 72_000;
    private static final int OUTSIDE_PERCENT = 5;
    private static final int USABLE_PERCENT = 95;

    private final Spearman ranks;
    private final int[] rows;
    private final int said;

    /// @param days one after another, at least seven
    Blocks(List<Followed> days) {
        this.rows = new int[days.size()];
        int[] loads = new int[days.size()];
        int[] pains = new int[days.size()];
        int count = 0;
        for (int at = 0; at < rows.length; at++) {
            Followed day = days.get(at);
            rows[at] = day.says() ? count : -1;
            if (!day.says()) continue;
            loads[count] = day.calfMetres();
            pains[count] = day.morning().orElseThrow().pain();
            count++;
        }
        this.said = count;
        this.ranks = new Spearman(Arrays.copyOf(loads, count), Arrays.copyOf(pains, count));
    }

    /// The correlation with its span; empty where days or mornings are too alike to be ranked.
    Optional<RankLink.Ranked> ranked() {
        OptionalDouble rho = ranks.all();
        if (rho.isEmpty()) return Optional.empty();
        double[] draws = draws();
        if (100 * draws.length < USABLE_PERCENT * DRAWS) return Optional.empty();
        int outside = draws.length * OUTSIDE_PERCENT / 100;
        return Optional.of(
                new RankLink.Ranked(
                        rho.getAsDouble(),
                        draws[outside],
                        draws[draws.length - 1 - outside],
                        said));
    }

    /// What the draws give, in order; those that cannot be ranked are left out.
    private double[] draws() {
        Random chance = new Random(SEED);
        double[] found = new double[DRAWS];
        int count = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            OptionalDouble one = drawn(chance);
            if (one.isPresent()) found[count++] = one.getAsDouble();
        }
        double[] draws = Arrays.copyOf(found, count);
        Arrays.sort(draws);
        return draws;
    }

    private OptionalDouble drawn(Random chance) {
        int[] drawn = new int[rows.length];
        int count = 0;
        for (int day = 0; day < rows.length; day += DAYS) {
            int first = chance.nextInt(rows.length - DAYS + 1);
            int days = Math.min(DAYS, rows.length - day);
            for (int at = first; at < first + days; at++) {
                if (rows[at] >= 0) drawn[count++] = rows[at];
            }
        }
        return ranks.of(drawn, count);
    }
}
