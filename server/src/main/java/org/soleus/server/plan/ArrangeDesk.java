package org.soleus.server.plan;

import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Moving;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a member arranges of her calendar: sessions moved within their week, and days on which the
/// plan waits. Whatever a page sends, the rules of the week decide.
@Component
@Transactional
public class ArrangeDesk {

    private final Arrangements arrangements;
    private final PlanReader reader;
    private final Runs runs;
    private final Clock clock;

    ArrangeDesk(Arrangements arrangements, PlanReader reader, Runs runs, Clock clock) {
        this.arrangements = arrangements;
        this.reader = reader;
        this.runs = runs;
        this.clock = clock;
    }

    /// The days of its week to which a session may go, or why not.
    @Transactional(readOnly = true)
    public SortedMap<LocalDate, Moving> ways(
            SignedIn me, MemberPlan plan, PlannedSession.Kind kind, LocalDate from) {
        var ways = new TreeMap<LocalDate, Moving>();
        var done = done(me, plan, kind);
        var week = plan.program().find(from);
        if (week.isEmpty() || !Moved.moves(kind)) return ways;
        for (var day : plan.program().days()) {
            if (day.week() != week.get().week() || day.date().equals(from)) continue;
            if (day.date().isBefore(plan.today())) continue;
            ways.put(day.date(), moving(plan, done, new Moved(kind, from, day.date())));
        }
        return ways;
    }

    /// By the rules of the week first, then by drawing the week with the session moved.
    private Moving moving(MemberPlan plan, Collection<LocalDate> done, Moved moved) {
        var moving = Moving.of(plan.program(), plan.arranged(), plan.today(), done, moved);
        if (moving instanceof Moving.Refused) return moving;
        var drawn =
                Drafting.redraw(
                        plan.book(),
                        plan.intake(),
                        plan.program(),
                        plan.course(),
                        plan.arranged().with(moved));
        return Moving.standing(drawn, moved);
    }

    /// Days on which a session of that sort was really done, or is under way today.
    private Collection<LocalDate> done(SignedIn me, MemberPlan plan, PlannedSession.Kind kind) {
        var days = new HashSet<LocalDate>();
        for (var row : plan.sessions()) {
            boolean same = row.kind() == kind || (row.kind().isRun() && kind.isRun());
            if (same && (row.isFinished() || row.day().equals(plan.today()))) days.add(row.day());
        }
        if (kind.isRun()) {
            runs.list(me.member(), plan.today().minusDays(7))
                    .forEach(run -> days.add(run.summary().day()));
        }
        return days;
    }

    /// Moves a session, where that may be. One that was moved before keeps where it came from.
    ///
    /// @return the refusal; empty where it was moved
    public Optional<Moving.Refused> move(
            SignedIn me, PlannedSession.Kind kind, LocalDate from, LocalDate to) {
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        if (plan.isEmpty() || !Moved.moves(kind)) return Optional.empty();
        var moving = moving(plan.get(), done(me, plan.get(), kind), new Moved(kind, from, to));
        if (moving instanceof Moving.Refused refused) return Optional.of(refused);
        var moved = plan.get().arranged().from(new Moved(kind, from, to));
        if (moved.from().equals(to)) arrangements.putBack(me.member(), moved);
        else arrangements.move(me.member(), moved, clock.instant());
        return Optional.empty();
    }

    /// Has the plan wait. A holiday that stands ends where the next one begins; an illness begins
    /// today, leaves a holiday as it is, and ends by her word alone: no date and no holiday ends
    /// one.
    ///
    /// @return false while she is ill
    public boolean pause(SignedIn me, Pause pause) {
        var today = reader.today(me);
        var standing = arrangements.of(me.member()).pauses();
        if (standing.stream().anyMatch(one -> one.isIllness() && one.holds(today))) return false;
        if (pause.isIllness()) {
            var ill = new Pause(pause.why(), today, Optional.empty());
            arrangements.pause(me.member(), ill, clock.instant());
            return true;
        }
        for (var one : standing) {
            if (one.holds(pause.from())) end(me, one, pause.from().minusDays(1));
        }
        arrangements.pause(me.member(), pause, clock.instant());
        return true;
    }

    /// She is back: from today on the plan goes on. What is booked for later stays, and so does a
    /// holiday in which she was ill.
    public void back(SignedIn me) {
        var today = reader.today(me);
        var now = arrangements.of(me.member()).pauses().stream().filter(one -> one.holds(today));
        var pauses = now.toList();
        boolean ill = pauses.stream().anyMatch(Pause::isIllness);
        for (var one : pauses) {
            if (one.isIllness() == ill) end(me, one, today.minusDays(1));
        }
    }

    /// Takes back a holiday that has not begun.
    public void takeBack(SignedIn me, LocalDate from) {
        if (!from.isAfter(reader.today(me))) return;
        arrangements.unpause(me.member(), Pause.Why.HOLIDAY, from);
    }

    private void end(SignedIn me, Pause pause, LocalDate last) {
        if (last.isBefore(pause.from())) {
            arrangements.unpause(me.member(), pause.why(), pause.from());
            return;
        }
        var ended = new Pause(pause.why(), pause.from(), Optional.of(last));
        arrangements.pause(me.member(), ended, clock.instant());
    }
}
