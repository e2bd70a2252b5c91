package org.soleus.clinical.outcome;

/// What stands for a week-12 answer that was not given. None of them is the truth; the last two are
/// what the truth cannot lie beyond.
public enum Missing {
    /// Nothing: only those who answered count.
    OBSERVED("observed"),
    /// The last answer, carried forward.
    LAST("last_carried_forward"),
    /// The baseline, as if nothing had changed. The cautious one, shown beside the observed.
    BASELINE("baseline_carried_forward"),
    /// The worst that could have been answered.
    WORST("worst_case"),
    /// The best that could have been answered.
    BEST("best_case");

    private final String word;

    Missing(String word) {
        this.word = word;
    }

    /// Its name in files and tables.
    public String word() {
        return word;
    }
}
