package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The walk-run table, as a beginning goes along it run by run. `R`.
///
/// It is left by going along it, and never on a day without a run: after two weeks and four runs as
/// told. A jump begins it anew. Who never runs as told leaves it once several runs have shown more;
/// who was unknown before, also after as many runs that she answered to have gone well.
final class Table {

    /// What a run met.
    ///
    /// @param day on which it was run
    /// @param quiet whether it lay outside rests and the weeks of jumps
    /// @param leap whether it was a jump
    /// @param hurt whether it hurt
    /// @param shown whether several runs since the beginning have shown more than the table begins
    ///   with
    /// @param good whether she was unknown before, and answered that it went well
    record Met(
            LocalDate day,
            int metres,
            boolean quiet,
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
    record At(
            LocalDate since, LocalDate last, int stage, int ran, int runs, int furthest, int good) {

        static At first(LocalDate day, int stage) {
            return new At(day, day, stage, stage, 0, 0, 0);
        }
    }

    private final CapacityRules rules;
    private final List<Optional<At>> places = new ArrayList<>();

    Table(CapacityRules rules) {
        this.rules = rules;
    }

    /// Where the beginning stands after a run, when a day is asked about; empty where none goes on.
    Optional<At> after(int run, LocalDate day) {
        return run < 0 ? Optional.empty() : places.get(run).filter(at -> !isKnown(at, day));
    }

    private boolean isKnown(At at, LocalDate day) {
        return isOver(at.good(), at, day);
    }

    private boolean isOver(int runs, At at, LocalDate day) {
        CapacityRules.Away away = rules.away();
        return runs >= away.tableRuns() && !day.isBefore(at.since().plusDays(away.tableDays()));
    }

    /// The first run of somebody unknown, or after weeks away.
    ///
    /// @param stage that was told for it
    void begin(Met run, int stage) {
        places.add(Optional.of(moved(At.first(run.day(), stage), run, true)));
    }

    /// Any other run.
    ///
    /// @return the stage that was run last where it went along the table to its end
    Optional<Integer> next(Met run) {
        Optional<At> moved = after(places.size() - 1, run.day()).map(at -> moved(at, run, false));
        places.add(moved.filter(at -> !isWalked(at) && !run.shown()));
        return moved.filter(this::isWalked).map(At::ran);
    }

    private boolean isWalked(At at) {
        return isOver(at.runs(), at, at.last());
    }

    private At moved(At at, Met run, boolean first) {
        if (run.leap()) return At.first(run.day(), 1);
        int told = told(at, run.day());
        boolean due = first || isDue(at, run.day());
        boolean on = due && run.quiet() && !run.hurt() && isWithin(run.metres(), told);
        return new At(
                at.since(),
                run.day(),
                run.hurt() ? Math.max(1, told - 1) : on ? further(told) : told,
                told,
                at.runs() + (on ? 1 : 0),
                on ? Math.max(at.furthest(), run.metres()) : at.furthest(),
                at.good() + (run.good() ? 1 : 0));
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
