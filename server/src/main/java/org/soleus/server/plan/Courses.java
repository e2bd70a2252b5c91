package org.soleus.server.plan;

import org.soleus.clinical.plan.CalfContacts;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.clinical.plan.WalkRun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Carries a course from the day it was kept to the day it is read.
final class Courses {

    /// Holds that say nothing against the session itself.
    private static final Set<String> GOOD =
            Set.of(
                    "DOSE-HOLD-FIRST",
                    "DOSE-OWN-WEEKS",
                    "DOSE-TOP",
                    "DOSE-TABLE",
                    "DOSE-CAP",
                    "DOSE-QUIET",
                    "DOSE-HOLD-LOOK");

    private Courses() {}

    /// The same course, drawn from another day and with the last week's contacts counted.
    static Course on(Course course, LocalDate today, List<SessionRow> sessions, PlanBook book) {
        return copy(course, today, course.outings(), contacts(sessions, today, book));
    }

    /// The course with a run of the walk-run table added.
    static Course with(Course course, int stage, boolean good) {
        var outings = new ArrayList<>(course.outings());
        outings.add(new WalkRun.Outing(stage, good));
        return copy(course, course.today(), outings, course.contactsLastWeek());
    }

    /// The course with the runs of the walk-run table as they were really run.
    static Course walked(Course course, TableRuns ran) {
        var outings = new ArrayList<>(before(ran));
        for (var run : ran.runs()) {
            switch (run.verdict()) {
                case GOOD -> outings.add(new WalkRun.Outing(run.stage(), true));
                case BAD -> outings.add(new WalkRun.Outing(run.stage(), false));
                case WAITING, SHORT, HELD -> {}
            }
        }
        return copy(course, course.today(), outings, course.contactsLastWeek());
    }

    /// What leads to the stage at which she entered: as many good runs of the one before it as
    /// anybody is asked for. Never the half hour of running that ends a phase.
    private static List<WalkRun.Outing> before(TableRuns ran) {
        int entered = ran.runs().isEmpty() ? ran.next().stage() : ran.runs().getFirst().stage();
        return entered < 2
                ? List.of()
                : Collections.nCopies(3, new WalkRun.Outing(Math.min(entered - 1, 9), true));
    }

    /// Whether a decision says that the session it answers went well.
    static boolean wentWell(Progression decision) {
        return switch (decision) {
            case Progression.Progress _ -> true;
            case Progression.Hold hold ->
                    hold.because().stream().allMatch(why -> GOOD.contains(why.rule()));
            case Progression.Regress _, Progression.Escalate _ -> false;
        };
    }

    private static int contacts(List<SessionRow> sessions, LocalDate today, PlanBook book) {
        int sum = 0;
        for (var row : sessions) {
            boolean inWeek = !row.day().isBefore(today.minusDays(7)) && row.day().isBefore(today);
            if (!row.isFinished() || !inWeek) continue;
            for (var prescription : row.prescribed()) {
                sum += CalfContacts.of(prescription, book.ladder());
            }
            sum +=
                    row.stage()
                            .map(stage -> CalfContacts.of(book.walkRun().stage(stage), book.dose()))
                            .orElse(0);
        }
        return sum;
    }

    private static Course copy(
            Course course, LocalDate today, List<WalkRun.Outing> outings, int contacts) {
        return new Course(
                today,
                course.phase(),
                course.since(),
                course.doses(),
                course.replaced(),
                course.resting(),
                outings,
                course.gates(),
                course.stretchRating(),
                course.keepsRunning(),
                contacts);
    }
}
