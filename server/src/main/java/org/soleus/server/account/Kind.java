package org.soleus.server.account;

import java.util.Locale;

/// A kind of data that is kept of a member: one for each schema of the database that holds tables
/// of members. Its words stand in `words/<language>/account.properties` under `kind`.
public enum Kind {
    /// Who she is, how she signs in, and what she settled.
    ACCOUNT,
    /// Her answers about what must not be overlooked.
    TRIAGE,
    /// What she is to do, and what she did and told.
    PLAN,
    /// Self-tests and questions of the weeks.
    MEASURE,
    /// Her runs.
    RUNNING,
    /// The course of her twelve weeks.
    OUTCOME,
    /// What waited for a clinician.
    CARE;

    /// The kind of what a table holds.
    ///
    /// @param table with its schema, as `plan.session`
    /// @throws IllegalArgumentException when it is of none
    public static Kind of(String table) {
        return valueOf(table.split("\\.", 2)[0].toUpperCase(Locale.ROOT));
    }

    /// As words and receipts write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
