package org.soleus.server.plan.remind;

/// What became of handing a reminder over.
enum Handed {
    /// It is on its way.
    TAKEN,
    /// It cannot be taken, now or later.
    NEVER,
    /// Perhaps in a while.
    LATER
}
