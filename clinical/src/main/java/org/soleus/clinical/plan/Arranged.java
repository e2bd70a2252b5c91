package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a calendar is drawn around: sessions that the member moved, days on which the plan waits,
/// days of silence, the end of a plan, and what was really begun. The rules of a week hold around
/// all of them.
///
/// @param moved sessions on other days, the newest last
/// @param pauses days without sessions
/// @param silent days of which nobody told anything: sessions came, and nothing grew
/// @param endedWell the first day of the year after a plan that ended well; its weeks are light
/// @param back whether it has come back since: nothing is drawn until she begins again
/// @param begun the sessions that were really begun
public record Arranged(
        List<Moved> moved,
        List<Pause> pauses,
        List<PlanTime.Gap> silent,
        Optional<LocalDate> endedWell,
        boolean back,
        Begun begun) {

    /// Nothing was arranged.
    public static final Arranged NOTHING = new Arranged(List.of(), List.of());

    public Arranged {
        moved = List.copyOf(moved);
        pauses = List.copyOf(pauses);
        silent = List.copyOf(silent);
    }

    /// What a member arranged herself.
    public Arranged(List<Moved> moved, List<Pause> pauses) {
        this(moved, pauses, List.of(), Optional.empty(), false, Begun.NOTHING);
    }

    /// The same with days of silence.
    public Arranged silentOn(List<PlanTime.Gap> days) {
        return new Arranged(moved, pauses, days, endedWell, back, begun);
    }

    /// The same after a plan that ended well.
    public Arranged endedWell(LocalDate day) {
        return new Arranged(moved, pauses, silent, Optional.of(day), back, begun);
    }

    /// The same after it has come back, or not.
    public Arranged back(boolean relapsed) {
        return new Arranged(moved, pauses, silent, endedWell, relapsed, begun);
    }

    /// The same with what was really begun.
    public Arranged begun(Begun sessions) {
        return new Arranged(moved, pauses, silent, endedWell, back, sessions);
    }

    /// The clock of phases: it stands still in a pause. One without an end counts up to today:
    /// nobody knows how long it lasts.
    public PlanTime time(LocalDate today) {
        return pauses.isEmpty() ? PlanTime.UNBROKEN : PlanTime.around(waits(today));
    }

    /// The clock of what rises by weeks alone: it stands still in silence too.
    PlanTime working(LocalDate today) {
        if (silent.isEmpty()) return time(today);
        List<PlanTime.Gap> gaps = waits(today);
        gaps.addAll(silent);
        return PlanTime.around(gaps);
    }

    private List<PlanTime.Gap> waits(LocalDate today) {
        List<PlanTime.Gap> gaps = new ArrayList<>();
        for (Pause pause : pauses) {
            LocalDate open = pause.from().isAfter(today) ? pause.from() : today;
            gaps.add(
                    new PlanTime.Gap(
                            pause.from(),
                            pause.until().map(last -> last.plusDays(1)).orElse(open)));
        }
        return gaps;
    }

    /// The pause that holds a day; empty on all others.
    public Optional<Pause> pause(LocalDate day) {
        return pauses.stream().filter(pause -> pause.holds(day)).findFirst();
    }

    /// What of it touches days before one: what is moved among the days to come does not change
    /// what was asked for.
    Arranged before(LocalDate today) {
        List<Moved> passed = new ArrayList<>(moved);
        passed.removeIf(one -> !one.from().isBefore(today) && !one.to().isBefore(today));
        return new Arranged(passed, pauses, silent, endedWell, back, begun);
    }

    /// The same with one more session moved. One that was moved before keeps where it came from;
    /// moved back there, it was never moved.
    public Arranged with(Moved asked) {
        Moved moved = from(asked);
        List<Moved> others = new ArrayList<>(this.moved);
        others.removeIf(one -> one.kind() == moved.kind() && one.from().equals(moved.from()));
        if (!moved.from().equals(moved.to())) others.add(moved);
        return new Arranged(others, pauses, silent, endedWell, back, begun);
    }

    /// A move as it is kept: from where the session was planned at first.
    public Moved from(Moved asked) {
        return moved.stream()
                .filter(one -> one.kind() == asked.kind() && one.to().equals(asked.from()))
                .map(one -> new Moved(asked.kind(), one.from(), asked.to()))
                .findFirst()
                .orElse(asked);
    }

    /// Where a session of a day came from; empty where it was planned there.
    Optional<Moved> to(PlannedSession.Kind kind, LocalDate day) {
        return moved.stream().filter(one -> one.isLike(kind) && one.to().equals(day)).findFirst();
    }

    /// Whether a session of a day went to another.
    boolean isFreed(PlannedSession.Kind kind, LocalDate day) {
        return moved.stream().anyMatch(one -> one.isLike(kind) && one.from().equals(day));
    }

    /// Whether a session of a kind stands on a day: moved there, or begun.
    boolean stands(PlannedSession.Kind kind, LocalDate day) {
        return to(kind, day).isPresent() || begun.of(kind).contains(day);
    }

    /// The days from one on, before another, on which sessions of a kind stand.
    List<LocalDate> pinned(PlannedSession.Kind kind, LocalDate from, LocalDate before) {
        Stream<LocalDate> moves = moved.stream().filter(one -> one.isLike(kind)).map(Moved::to);
        return Stream.concat(moves, begun.of(kind).stream())
                .filter(day -> !day.isBefore(from) && day.isBefore(before))
                .filter(day -> pause(day).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// The days that are left for a kind: not freed, and no neighbour of a day on which one stands.
    List<LocalDate> left(PlannedSession.Kind kind, List<LocalDate> days, List<LocalDate> pinned) {
        List<LocalDate> left = new ArrayList<>();
        for (LocalDate day : days) {
            boolean near =
                    pinned.stream()
                            .anyMatch(pin -> Math.abs(pin.toEpochDay() - day.toEpochDay()) < 2);
            if (!near && !isFreed(kind, day)) left.add(day);
        }
        return left;
    }
}
