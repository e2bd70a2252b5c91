package org.soleus.clinical.outcome;

/// Which baselines are let in.
public enum Entry {
    /// Every baseline.
    ANY("all", 0),
    /// 3 of 10 and more: somebody who hardly hurts cannot improve by much. Source: `clinical.md`
    /// 7.3.
    FROM_THREE("baseline_3_or_more", 30);

    private final String word;
    private final int least;

    Entry(String word, int least) {
        this.word = word;
        this.least = least;
    }

    /// Its name in files and tables.
    public String word() {
        return word;
    }

    boolean lets(int baseline) {
        return baseline >= least;
    }
}
