package org.soleus.server.running.web;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.load.WeekStrain;
import org.soleus.server.web.Fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// How hard seven days of running felt, in one number.
final class StrainFact {

    private static final int WEEK = 7;

    private StrainFact() {}

    /// Effort times minutes, of the runs whose effort was told.
    static Optional<Fact> of(History history, LocalDate until) {
        var daily = new int[WEEK];
        int told = 0;
        int all = 0;
        var first = until.minusDays(WEEK - 1);
        for (var run : history.runs()) {
            if (run.day().isBefore(first) || run.day().isAfter(until)) continue;
            all++;
            if (run.felt().rpe().isEmpty()) continue;
            told++;
            int minutes = (run.seconds() + 30) / 60;
            daily[at(first, run.day())] += WeekStrain.session(run.felt().rpe().get(), minutes);
        }
        if (told == 0) return Optional.empty();
        var week = WeekStrain.of(daily);
        var of = told < all ? "Effort was told after " + told + " of " + all + " runs. " : "";
        return Optional.of(
                Fact.of(
                        "Effort times minutes, seven days",
                        RunWords.calf(week.total()),
                        of + week.monotony().map(alike -> alike(week, alike)).orElse("")));
    }

    private static int at(LocalDate first, LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    private static String alike(WeekStrain week, double alike) {
        return "Monotony "
                + oneDecimal(alike)
                + ", strain "
                + RunWords.calf((int) Math.round(week.strain().orElse(0.0)))
                + ": alike days count more.";
    }

    private static String oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
