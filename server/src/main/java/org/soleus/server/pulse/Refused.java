package org.soleus.server.pulse;

/// Why a request was refused, where its status alone does not say.
public final class Refused {

    /// The mark on a request for which there was no room.
    public static final String ROOM = "soleus.refused.room";

    private Refused() {}
}
