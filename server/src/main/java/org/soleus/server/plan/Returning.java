package org.soleus.server.plan;

/// What somebody who was away for long does before her plan goes on.
public enum Returning {
    /// Answers the whole safety screen, today.
    SCREEN,
    /// Looks through the answers that her plan was made from: do they still hold?
    ANSWERS,
    /// Nothing more: the plan goes on, one step lower.
    NOTHING
}
