package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what a pattern must have and what supports it.
final class Evidence {

    private final Pattern pattern;
    private final String source;
    private final List<Because> because = new ArrayList<>();
    private boolean fits = true;
    private int supports;

    Evidence(Pattern pattern, String source) {
        this.pattern = pattern;
        this.source = source;
    }

    Evidence must(boolean holds, String key) {
        fits &= holds;
        because.add(new Because("PAT-" + pattern.slug(), Sentence.of(key), source));
        return this;
    }

    Evidence support(boolean holds, String key) {
        if (holds) {
            supports++;
            because.add(
                    new Because("PAT-" + pattern.slug() + "-support", Sentence.of(key), source));
        }
        return this;
    }

    /// The fit, where every must holds.
    Optional<Fit> fit() {
        return fits
                ? Optional.of(new Fit(pattern, supports, List.copyOf(because)))
                : Optional.empty();
    }
}
