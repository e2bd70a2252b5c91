package org.soleus.clinical.outcome;

/// Named rules of who responded. They disagree, which is why each keeps its name.
///
/// Values are 0 to 100; all of it is whole numbers, so that a border is a border.
public enum Responding {
    /// Fell by 15 points or more.
    ABS15("abs15"),
    /// Fell by 20 points or more.
    ABS20("abs20"),
    /// Fell by 30 % of the baseline or more. A baseline of 0 cannot fall.
    REL30("rel30"),
    /// Both of the two before.
    REL30_ABS20("rel30_and_abs20");

    private static final int FIFTEEN = 15;
    private static final int TWENTY = 20;

    private final String word;

    Responding(String word) {
        this.word = word;
    }

    /// Its name in files and tables.
    public String word() {
        return word;
    }

    /// Whether somebody with these values responded.
    boolean holds(int before, int after) {
        int fell = before - after;
        return switch (this) {
            case ABS15 -> fell >= FIFTEEN;
            case ABS20 -> fell >= TWENTY;
            case REL30 -> before > 0 && 10 * fell >= 3 * before;
            case REL30_ABS20 -> REL30.holds(before, after) && ABS20.holds(before, after);
        };
    }

    /// This rule within a set of rules.
    int bit() {
        return 1 << place();
    }

    /// The set of rules by which somebody with these values responded.
    static int mask(int before, int after) {
        int mask = 0;
        for (var rule : values()) {
            if (rule.holds(before, after)) mask |= rule.bit();
        }
        return mask;
    }

    /// Its place in a table of all of them.
    int place() {
        return compareTo(ABS15);
    }
}
