package org.soleus.clinical.plan;

import java.util.Optional;

/// Steps along a loading table: fewer repetitions, heavier. Source: `HSR`.
final class Table {

    private Table() {}

    static Optional<Change> up(Rung rung, Prescription now, int sessionsAtDose) {
        int line = line(rung, now);
        if (line + 1 >= rung.rows().size()
                || (line >= 0 && sessionsAtDose < rung.rows().get(line).sessions())) {
            return Optional.empty();
        }
        Prescription to = at(rung, now, line + 1).withStep(now.step() + 1);
        return Optional.of(new Change(Change.Variable.LOAD, now, to));
    }

    static Optional<Prescription> down(Rung rung, Prescription now) {
        int line = line(rung, now);
        return line > 0 ? Optional.of(at(rung, now, line - 1)) : Optional.empty();
    }

    /// Whether the table's line has not been done long enough yet.
    static boolean isStillAtLine(Rung rung, Prescription now, int sessionsAtDose) {
        int line = line(rung, now);
        return line >= 0
                && line + 1 < rung.rows().size()
                && sessionsAtDose < rung.rows().get(line).sessions();
    }

    private static Prescription at(Rung rung, Prescription now, int line) {
        Rung.Row row = rung.rows().get(line);
        return now.withSets(row.sets()).withAmount(now.amount().sized(row.reps()));
    }

    private static int line(Rung rung, Prescription now) {
        for (int line = 0; line < rung.rows().size(); line++) {
            Rung.Row row = rung.rows().get(line);
            if (row.sets() == now.sets() && row.reps() == now.amount().size()) {
                return line;
            }
        }
        return -1;
    }
}
