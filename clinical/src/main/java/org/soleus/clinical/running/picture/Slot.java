package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.CalfMetres;

import java.time.LocalDate;
import java.util.Optional;

/// One day of the picture, or one week of it.
///
/// @param first its first day
/// @param days 1 or 7
/// @param load runs, walks and springs
/// @param runs how many runs
/// @param capacity the most that was borne before it; empty while that is not known
/// @param slow slow strength work in calf-metres: shown apart, never traded against running
/// @param morning the worst morning pain, 0 to 10; empty where none was told
public record Slot(
        LocalDate first,
        int days,
        CalfLoad load,
        int runs,
        Optional<Borne> capacity,
        int slow,
        Optional<Integer> morning) {

    /// Its last day.
    public LocalDate last() {
        return first.plusDays(days - 1L);
    }

    /// Calf-metres, by the set that decides.
    public int metres() {
        return load.metres().mid();
    }

    /// Whether it went above what was borne before: by more than the tenth that growth takes, and
    /// only where all three sets say more. Whole numbers, never a fraction at the edge; `R`.
    public boolean isAbove() {
        return capacity.filter(most -> 10L * metres() > 11L * most.metres())
                .filter(most -> load.comparedWith(most.load()) == CalfMetres.Comparison.MORE)
                .isPresent();
    }

    /// The part above what was borne before, in calf-metres; 0 where it cannot be told.
    public int above() {
        return isAbove() ? metres() - capacity.map(Borne::metres).orElse(0) : 0;
    }
}
