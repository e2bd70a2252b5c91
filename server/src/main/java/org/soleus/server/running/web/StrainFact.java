package org.soleus.server.running.web;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.WeekEffort;
import org.soleus.clinical.running.load.WeekStrain;
import org.soleus.server.web.Fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// How hard seven days of running felt, in one number.
final class StrainFact {

    private StrainFact() {}

    /// Effort times minutes, of the runs whose effort was told.
    static Optional<Fact> of(History history, LocalDate until) {
        return WeekEffort.of(history, until).map(StrainFact::fact);
    }

    private static Fact fact(WeekEffort effort) {
        var week = effort.strain();
        var of =
                effort.told() < effort.runs()
                        ? "Effort was told after "
                                + effort.told()
                                + " of "
                                + effort.runs()
                                + " runs. "
                        : "";
        return Fact.of(
                "Effort times minutes, seven days",
                RunWords.calf(week.total()),
                of + week.monotony().map(alike -> alike(week, alike)).orElse(""));
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
