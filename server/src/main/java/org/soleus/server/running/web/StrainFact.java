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
    static Optional<Fact> of(History history, LocalDate until, RunWords words) {
        return WeekEffort.of(history, until).map(effort -> fact(effort, words));
    }

    private static Fact fact(WeekEffort effort, RunWords words) {
        var week = effort.strain();
        var of =
                effort.told() < effort.runs()
                        ? words.words("load.effort.told", effort.told(), effort.runs()) + " "
                        : "";
        return Fact.of(
                words.words("load.fact.effort"),
                words.calf(week.total()),
                of + week.monotony().map(alike -> alike(week, alike, words)).orElse(""));
    }

    private static String alike(WeekStrain week, double alike, RunWords words) {
        int strain = (int) Math.round(week.strain().orElse(0.0));
        return words.words("load.effort.alike", oneDecimal(alike), words.calf(strain));
    }

    private static double oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
