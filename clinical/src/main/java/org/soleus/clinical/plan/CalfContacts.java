package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Counts how often one calf is loaded: heel raises, plyometrics and running steps.
///
/// An estimate, for one leg. Source: `R`; steps a minute of running from `Mali`.
public final class CalfContacts {

    private CalfContacts() {}

    /// Contacts of one leg in one session of this exercise; none of one that was retired, so that
    /// its share of the week before allows nothing more.
    public static int of(Prescription prescription, Ladder ladder) {
        return prescription.volume()
                * ladder.find(prescription.exercise()).map(Rung::contacts).orElse(0);
    }

    /// Contacts of one leg in a planned session, running included.
    public static int of(PlannedSession session, Ladder ladder, DoseRules rules) {
        int sum = 0;
        for (Prescription prescription : session.exercises()) {
            sum += of(prescription, ladder);
        }
        return sum + session.run().map(stage -> of(stage, rules)).orElse(0);
    }

    /// Contacts of one leg in one run of the walk-run table.
    public static int of(RunStage stage, DoseRules rules) {
        return stage.totalRunSeconds() * rules.contactsPerRunMinute() / 60;
    }

    /// Contacts of one leg in the seven days before this one, as far as the sessions were done.
    public static int inWeekBefore(LocalDate day, Log log, PlanBook book) {
        int sum = 0;
        for (SessionReport report : log.sessions()) {
            if (report.date().isBefore(day) && !report.date().isBefore(day.minusDays(7))) {
                sum += of(report, book) * report.effort().donePercent().orElse(0) / 100;
            }
        }
        return sum;
    }

    private static int of(SessionReport report, PlanBook book) {
        int sum = report.run().map(stage -> of(stage, book.dose())).orElse(0);
        for (Prescription prescription : report.prescribed()) {
            sum += of(prescription, book.ladder());
        }
        return sum;
    }

    /// Whether the second week holds at most the cap more than the first.
    public static boolean isWithinCap(int week, int next, DoseRules rules) {
        return 100L * next <= (100L + rules.capPercent()) * week;
    }

    /// Contacts by program week, 1 to 12.
    public static Map<Integer, Integer> byWeek(Program program, PlanBook book) {
        Map<Integer, Integer> weeks = new TreeMap<>();
        for (PlanDay day : program.days()) {
            int sum = 0;
            for (PlannedSession session : day.sessions()) {
                sum += of(session, book.ladder(), book.dose());
            }
            weeks.merge(day.week(), sum, Integer::sum);
        }
        return weeks;
    }
}
