package org.soleus.server.running;

import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The first steps of a member's days, as she told them. A day not told is empty, never zero.
public interface Mornings {

    /// So many days back the first steps of a morning can still be told; `R`.
    int REMEMBERED_DAYS = 7;

    /// A member who told none.
    Mornings NONE =
            new Mornings() {
                @Override
                public List<Told> list() {
                    return List.of();
                }

                @Override
                public Optional<PainScore> on(LocalDate day) {
                    return Optional.empty();
                }

                @Override
                public Optional<PainScore> usual(LocalDate day) {
                    return Optional.empty();
                }

                @Override
                public boolean isStiffer(LocalDate day) {
                    return false;
                }
            };

    /// One morning.
    ///
    /// @param day the morning
    /// @param pain at the first steps
    /// @param stiffnessMin minutes
    record Told(LocalDate day, Optional<PainScore> pain, Optional<Integer> stiffnessMin) {}

    /// All that were told, the oldest first, at most one a day.
    List<Told> list();

    /// The pain of a morning.
    Optional<PainScore> on(LocalDate day);

    /// The usual pain before a day: the middle of the week before it, or the intake's.
    Optional<PainScore> usual(LocalDate day);

    /// Whether stiffness was up on this morning and on the one known before it.
    boolean isStiffer(LocalDate day);
}
