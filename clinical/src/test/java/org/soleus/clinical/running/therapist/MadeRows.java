package org.soleus.clinical.running.therapist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Runs of made-up members, for tests: what came of each is drawn by a truth that is planted.
///
/// @param members how many, each with a run every other day
/// @param first the first day
/// @param truth by which flares are drawn
record MadeRows(int members, LocalDate first, FlareModel truth) {

    /// A truth in which what is known says much.
    static final FlareModel SIGNAL = new FlareModel(-2.4, 0.8, 0.8, 0.9, 0.7);

    /// A truth in which what is known says nothing.
    static final FlareModel NOISE = new FlareModel(-1.7, 0, 0, 0, 0);

    private static final int EVERY = 2;

    /// The runs of so many days.
    List<FlareRow> days(int days, long seed) {
        Random random = new Random(seed);
        List<FlareRow> rows = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            for (int day = member % EVERY; day < days; day += EVERY) {
                rows.add(row(member, first.plusDays(day), random));
            }
        }
        return rows;
    }

    private FlareRow row(int member, LocalDate day, Random random) {
        FlareInputs inputs =
                new FlareInputs(
                        Math.clamp(random.nextGaussian() / 2, -1, 2),
                        Math.clamp(random.nextGaussian() / 2, -1, 2),
                        random.nextInt(-1, 3),
                        Math.max(0, random.nextInt(-3, 4)));
        return new FlareRow(member, day, inputs, random.nextDouble() < truth.chance(inputs));
    }
}
