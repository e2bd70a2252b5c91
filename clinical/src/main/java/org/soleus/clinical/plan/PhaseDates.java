package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// The days on which the phases begin, if each check goes well, the next of them tomorrow at the
/// earliest; up to today, the phases as they really were.
///
/// Lengths grow with age, and no day counts on which the plan waits. The return to running begins
/// on a whole week of the program.
final class PhaseDates {

    private final Member member;
    private final LocalDate start;
    private final LocalDate from;
    private final PlanTime time;
    private final Course course;
    private final Map<Phase, LocalDate> starts = new EnumMap<>(Phase.class);

    PhaseDates(Member member, LocalDate start, Course course, PlanTime time) {
        this.member = member;
        this.start = start;
        this.from = course.today();
        this.time = time;
        this.course = course;
        LocalDate begins = course.phaseSince();
        for (Phase phase : Phase.values()) {
            if (phase.isBefore(course.phase())) {
                starts.put(phase, course.since().getOrDefault(phase, start));
            } else {
                begins = phase == course.phase() ? begins : wholeWeek(phase, begins);
                starts.put(phase, begins);
                LocalDate ends = time.after(begins, typicalDays(phase));
                begins = ends.isAfter(from) ? ends : from.plusDays(1);
            }
        }
    }

    private LocalDate wholeWeek(Phase phase, LocalDate day) {
        int over = (int) Math.floorMod(day.toEpochDay() - from.toEpochDay(), 7L);
        return phase == Phase.RETURN && over > 0 ? day.plusDays(7 - over) : day;
    }

    LocalDate of(Phase phase) {
        return starts.getOrDefault(phase, start);
    }

    /// The phase of a day; the last phase opens only when the run table says so.
    Phase at(LocalDate day) {
        return day.isBefore(course.phaseSince()) ? asItWas(day) : asItGoes(day);
    }

    /// Of the phases that were begun by then, the one begun last: after a relapse an earlier one
    /// may follow a later.
    private Phase asItWas(LocalDate day) {
        Phase was = Phase.CALM;
        LocalDate last = LocalDate.MIN;
        for (Phase phase : Phase.values()) {
            LocalDate begun = course.since().getOrDefault(phase, LocalDate.MAX);
            if (!begun.isAfter(day) && !begun.isBefore(last)) {
                was = phase;
                last = begun;
            }
        }
        return was;
    }

    private Phase asItGoes(LocalDate day) {
        Phase now = Phase.CALM;
        for (Phase phase : Phase.values()) {
            if (!day.isBefore(of(phase))) {
                now = phase;
            }
        }
        return now;
    }

    /// The first day after the program.
    LocalDate afterwards() {
        return Program.end(start, from, time);
    }

    /// The first day on which a phase may end.
    LocalDate earliestEnd(Phase phase) {
        return time.after(of(phase), minimumDays(phase));
    }

    /// Whether the member came as far as this phase.
    boolean isReached(Phase phase) {
        return !course.phase().isBefore(phase);
    }

    /// Moves the last phase to this day; no phase opens unasked, so none before tomorrow.
    void resilientFrom(LocalDate day) {
        starts.put(Phase.RESILIENT, day.isAfter(from) ? day : from.plusDays(1));
    }

    int minimumDays(Phase phase) {
        PhaseRule.Span span = member.book().rule(phase).span();
        return longer(isQuick() ? span.quickMinimumDays() : span.minimumDays());
    }

    private int typicalDays(Phase phase) {
        PhaseRule.Span span = member.book().rule(phase).span();
        return longer(isQuick() ? span.quickTypicalDays() : span.typicalDays());
    }

    private boolean isQuick() {
        return member.isQuick();
    }

    private int longer(int days) {
        int percent = member.book().risks().phasePercent(member.intake().ageYears());
        return (days * percent + 99) / 100;
    }
}
