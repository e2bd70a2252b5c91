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

    /// Whether the table lies behind her.
    boolean isDone() {
        return rule.equals(DONE);
    }
}
