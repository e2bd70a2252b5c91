package org.soleus.server.plan.remind;

import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.SelfTests;
import org.soleus.server.measure.Waves;
import org.soleus.server.plan.Checks;
import org.soleus.server.plan.Guards;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.running.Runs;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/// Whether there was a word from a member: a session, a morning, a run, a self-test, a check, an
/// answer to the questions of a week or of the year after; and the last day of a holiday that she
/// told. A plan that has only begun is one, too.
@Component
class Heard {

    private final Runs runs;
    private final Waves waves;
    private final SelfTests tests;
    private final Checks checks;
    private final Guards guards;

    Heard(Runs runs, Waves waves, SelfTests tests, Checks checks, Guards guards) {
        this.runs = runs;
        this.waves = waves;
        this.tests = tests;
        this.checks = checks;
        this.guards = guards;
    }

    /// @param day the first that counts
    boolean since(SignedIn who, MemberPlan plan, LocalDate day) {
        return !plan.program().start().isBefore(day)
                || plan.sessions().stream().anyMatch(row -> !row.day().isBefore(day))
                || plan.mornings().stream().anyMatch(row -> !row.day().isBefore(day))
                || wasAway(plan, day)
                || !runs.list(who.member(), day).isEmpty()
                || waves.toldSince(who.member(), day)
                || !tests.list(who.member(), day).isEmpty()
                || !checks.since(who.member(), day.atStartOfDay(who.zoneId()).toInstant()).isEmpty()
                || answered(who, day);
    }

    private static boolean wasAway(MemberPlan plan, LocalDate day) {
        return plan.arranged().pauses().stream()
                .flatMap(pause -> pause.until().stream())
                .anyMatch(last -> !last.isBefore(day));
    }

    private boolean answered(SignedIn who, LocalDate day) {
        return guards.find(who.member()).stream()
                .flatMap(guard -> guard.told().stream())
                .anyMatch(told -> !told.day().isBefore(day));
    }
}
