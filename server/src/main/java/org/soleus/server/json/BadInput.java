package org.soleus.server.json;

/// What was given cannot be used; the message says where and what would do.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message the place and what would do
    public BadInput(String message) {
        super(message);
    }
}
