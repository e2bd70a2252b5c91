package org.soleus.server.exercise;

import org.soleus.content.exercise.Catalogue;

/// The bundled library, read when first asked for.
public final class Library {

    private Library() {}

    private static final class Held {
        static final Catalogue ALL = Catalogue.load();
    }

    /// All exercises.
    public static Catalogue all() {
        return Held.ALL;
    }
}
