package org.soleus.server.account;

/// How a person reads distances; inside, everything is metres.
public enum Unit {
    /// Kilometres.
    KM,
    /// Miles.
    MI
}
