package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The walk-run table, as a beginning goes along it run by run. `R`.
///
/// It is left by a quiet run alone: after two weeks and four runs as told, or once several runs
/// have shown more; by who was unknown before also after as many runs that she answered to have
/// gone well. Where that run had no day of rest before it, it is left on the morning after next. A
/// jump begins it anew.
final class Table {

    /// What a run met.
    ///
    /// @param day on which it was run
    /// @param quiet whether it was no jump, did not hurt, and lay outside rests
    /// @param held whether it lay in the week of a jump
    /// @param leap whether it was a jump
    /// @param hurt whether it hurt
    /// @param shown whether several runs since the beginning have shown more than the table begins
    ///   with
    /// @param good whether she was unknown before, and answered that it went well
    record Met(
            LocalDate day,
            int metres,
            boolean quiet,
            boolean held,
            boolean leap,
            boolean hurt,
            boolean shown,
            boolean good) {}

    /// Where a beginning stands after a run.
    ///
    /// @param since the day from which its weeks count
    /// @param last day with a run
    /// @param stage that is told next
    /// @param ran the stage that was told last
    /// @param runs as told
    /// @param furthest of them, in metres
    /// @param good runs that were answered to have gone well
    /// @param left the day from which it is left; empty while nothing leaves it
    record At(
            LocalDate since,
            LocalDate last,
            int stage,
            int ran,
            int runs,
            int furthest,
            int good,
            Optional<LocalDate> left) {

        static At first(LocalDate day, int stage) {
            return new At(day, day, stage, stage, 0, 0, 0, Optional.empty());
        }

        At leaves(LocalDate from) {
            return new At(since, last, stage, ran, runs, furthest, good, Optional.of(from));
        }

        /// Whether it still goes on when a day is asked about.
        boolean goesOn(LocalDate day) {
            return left.filter(from -> !day.isBefore(from)).isEmpty();
        }
    }

    private final CapacityRules rules;
    private final List<At> places = new ArrayList<>();

    Table(CapacityRules rules) {
        this.rules = rules;
    }

    /// Where the beginning stands after a run, and where it stood once it is left.
    At at(int run) {
        return places.get(run);
    }

    /// Where the beginning stands after a run when a day is asked about; empty where none goes on.
    Optional<At> after(int run, LocalDate day) {
        return run < 0
                ? Optional.empty()
                : Optional.of(places.get(run)).filter(at -> at.goesOn(day));
    }

    /// The first run of somebody unknown, or after weeks away.
    ///
    /// @param stage that was told for it
    void begin(Met run, int stage) {
        places.add(moved(At.first(run.day(), stage), run, true));
    }

    /// Any other run.
    ///
    /// @return the stage that was run last where it went along the table to its end
    Optional<Integer> next(Met run) {
        At last = places.getLast();
        if (!last.goesOn(run.day())) {
            places.add(last);
            return Optional.empty();
        }
        At now = moved(last, run, false);
        boolean due = isDue(last, run.day());
        boolean walked = due && run.quiet() && isEnough(now.runs(), now);
        boolean shown = run.quiet() && (run.shown() || isEnough(now.good(), now));
        boolean leaves = now.left().isEmpty() && (walked || shown);
        places.add(leaves ? now.leaves(run.day().plusDays(due ? 1 : 2)) : now);
        return walked ? Optional.of(now.ran()) : Optional.empty();
    }

    private boolean isEnough(int runs, At at) {
        CapacityRules.Away away = rules.away();
        return runs >= away.tableRuns()
                && !at.last().isBefore(at.since().plusDays(away.tableDays()));
    }

    private At moved(At at, Met run, boolean first) {
        if (run.leap()) return At.first(run.day(), 1);
        int told = told(at, run.day());
        boolean due = first || isDue(at, run.day());
        boolean on = due && run.quiet() && !run.held() && isWithin(run.metres(), told);
        return new At(
                at.since(),
                run.day(),
                run.hurt() ? Math.max(1, told - 1) : on ? further(told) : told,
                told,
                at.runs() + (on ? 1 : 0),
                on ? Math.max(at.furthest(), run.metres()) : at.furthest(),
                at.good() + (run.good() ? 1 : 0),
                at.left());
    }

    /// The stage that is told on a day: a week without a run takes one off.
    int told(At at, LocalDate day) {
        long gone = day.toEpochDay() - at.last().toEpochDay();
        return gone > rules.away().days() ? Math.max(1, at.stage() - 1) : at.stage();
    }

    /// Whether it was a day on which a stage was told.
    private static boolean isDue(At at, LocalDate day) {
        return at.last().plusDays(1).isBefore(day);
    }

    private boolean isWithin(int metres, int stage) {
        return !rules.steps().isOver(metres, rules.row(stage).metres());
    }

    private int further(int stage) {
        return Math.min(stage + 1, rules.table().size());
    }
}
