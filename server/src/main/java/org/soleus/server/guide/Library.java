package org.soleus.server.guide;

import org.soleus.clinical.guide.ConditionGuide;
import org.soleus.clinical.guide.Relievers;
import org.soleus.content.guide.Guides;

/// What the guides say, read when somebody first asks.
public final class Library {

    private Library() {}

    private static final class Held {
        static final ConditionGuide CALF = Guides.calfPain();
        static final Relievers RELIEVERS = Guides.relievers();
        static final Search SEARCH = Search.over(Shelf.of(CALF, RELIEVERS));
    }

    /// The guide to calf pain.
    public static ConditionGuide calfPain() {
        return Held.CALF;
    }

    /// The page about pain relievers.
    public static Relievers relievers() {
        return Held.RELIEVERS;
    }

    /// The search over all of it.
    public static Search search() {
        return Held.SEARCH;
    }
}
