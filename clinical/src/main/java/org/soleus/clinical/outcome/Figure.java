package org.soleus.clinical.outcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What one estimator says of one population.
///
/// There is no way to take one number out of it: whoever reads it is handed the observed estimate,
/// the cautious one, the other variants and how many people stand behind them, all at once.
public final class Figure {

    private final Subject about;
    private final Map<Missing, Told> told;

    Figure(Subject about, Map<Missing, Told> told) {
        if (told.size() != Missing.values().length) {
            throw new IllegalArgumentException("a figure is told in every variant");
        }
        this.about = about;
        this.told = new EnumMap<>(told);
    }

    /// What a figure is about.
    ///
    /// @param population who is counted
    /// @param entry which baselines were let in
    /// @param estimator how many changes became one number
    public record Subject(Population population, Entry entry, Estimator estimator) {}

    /// Somebody who takes a figure whole.
    public interface Reader<R> {

        /// @param observed of those who answered
        /// @param cautious with baselines carried forward, shown beside it
        /// @param last with last answers carried forward
        /// @param worst what the truth cannot be worse than
        /// @param best what the truth cannot be better than
        R read(Subject about, Told observed, Told cautious, Told last, Told worst, Told best);
    }

    /// Hands it over.
    public <R> R read(Reader<R> reader) {
        return reader.read(
                about,
                told(Missing.OBSERVED),
                told(Missing.BASELINE),
                told(Missing.LAST),
                told(Missing.WORST),
                told(Missing.BEST));
    }

    /// What it is about.
    public Subject about() {
        return about;
    }

    Told told(Missing missing) {
        return Optional.ofNullable(told.get(missing)).orElseThrow();
    }
}
