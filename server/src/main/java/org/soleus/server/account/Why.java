package org.soleus.server.account;

import java.util.Locale;

/// Why somebody looked at a member, as the audit keeps it: a word of this list, never free text.
public enum Why {
    /// Nothing to give a reason for: she herself, or the clinic's machinery.
    NONE,
    /// Something of hers waited for a clinician, or did until a day ago.
    WAITS,
    /// A clock ran for somebody to look.
    URGENT,
    /// Nothing waited; the reason was given in words that she reads.
    GLASS,
    /// Nothing waited, no reason was given, and nothing was shown.
    KNOCKED,
    /// Changed rules were tried on what was done and told before, by code and without a name.
    REPLAY;

    /// As the audit keeps it.
    public String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    /// As the audit kept it.
    public static Why of(String word) {
        return word.isEmpty() ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
