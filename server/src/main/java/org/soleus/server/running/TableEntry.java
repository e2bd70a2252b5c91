package org.soleus.server.running;

import java.time.LocalDate;
import java.util.Optional;

/// Where a member entered the walk-run table, or that she left it.
///
/// @param day her day
/// @param stage 1 to 12; empty when she left
/// @param rule why: `OWN` for her own wish, `DONE` when she left it behind her
public record TableEntry(LocalDate day, Optional<Integer> stage, String rule) {

    /// By her own wish.
    public static final String OWN = "OWN";

    /// After a good run of its last stage.
    public static final String DONE = "DONE";

    private static final String RETURN = "G-RTR";

    /// Whether the table lies behind her.
    boolean isDone() {
        return rule.equals(DONE);
    }

    /// The entry that holds: a plan's return to running begins at stage 1, whatever she entered or
    /// left before it.
    ///
    /// @param own the newest entry of her own, or leaving
    /// @param returning the day from which her plan returns to running; empty without one
    static Optional<TableEntry> newest(Optional<TableEntry> own, Optional<LocalDate> returning) {
        return own.filter(known -> returning.filter(known.day()::isBefore).isEmpty())
                .or(() -> returning.map(day -> new TableEntry(day, Optional.of(1), RETURN)));
    }
}
