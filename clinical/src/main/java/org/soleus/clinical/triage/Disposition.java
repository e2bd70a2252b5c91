package org.soleus.clinical.triage;

/// Where the screen sends a person, from the mildest to the gravest.
///
/// A total order: the gravest wins, they are never averaged, and no later answer lowers one.
/// Source: `R`.
public enum Disposition {
    /// The plan may start.
    OK,
    /// A clinician of the clinic looks at the plan first.
    PT_REVIEW,
    /// A clinician examines the leg before any loading.
    SEE_FIRST,
    /// Examined in person today.
    SAME_DAY,
    /// Emergency help now.
    E_NOW;

    /// Whether this is as grave as the other, or graver.
    public boolean isAtLeast(Disposition other) {
        return compareTo(other) >= 0;
    }

    /// The graver of two.
    public Disposition or(Disposition other) {
        return isAtLeast(other) ? this : other;
    }

    /// Whether exercises stay closed until a clinician opens them.
    public boolean locks() {
        return isAtLeast(SEE_FIRST);
    }
}
