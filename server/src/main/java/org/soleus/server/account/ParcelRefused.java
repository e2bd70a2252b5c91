package org.soleus.server.account;

/// A parcel that is not taken in, with the reason; nothing has changed.
public final class ParcelRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why it is not taken.
    public enum Why {
        /// It is no parcel of a Soleus.
        FOREIGN,
        /// It is one, and was changed or cut on its way.
        BROKEN,
        /// It is larger, deeper or holds more files than any that a Soleus writes.
        TOO_MUCH,
        /// A newer release wrote it.
        NEWER,
        /// The account holds data already.
        NOT_EMPTY,
        /// What it says cannot be read here.
        UNREADABLE,
        /// Hers, or those of others, are being taken in or written at this moment.
        BUSY
    }

    private final Why why;

    /// @param why for the member
    /// @param what for whoever looks for the cause; never holds what the parcel says of her
    public ParcelRefused(Why why, String what) {
        super(what);
        this.why = why;
    }

    /// Why it is not taken.
    public Why why() {
        return why;
    }
}
