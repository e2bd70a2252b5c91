package org.soleus.server.running;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One recording of a run, as its file told it; or what was written down, without samples.
///
/// @param id its own
/// @param run of which run it is
/// @param day the member's day on which it was
/// @param told the samples and what the file said of them
/// @param because what was lost or noted when it was read
/// @param at when it came
public record Recording(
        UUID id, UUID run, LocalDate day, Run told, List<Because> because, Instant at) {

    /// Copies the notes.
    public Recording {
        because = List.copyOf(because);
    }

    /// Where it comes from.
    public Source source() {
        return new Source(id, told.origin().format(), at);
    }

    /// The same as part of another run.
    public Recording of(UUID other) {
        return new Recording(id, other, day, told, because, at);
    }
}
