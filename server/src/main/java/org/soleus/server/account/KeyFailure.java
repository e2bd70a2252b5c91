package org.soleus.server.account;

/// A key or a sealed text that cannot be used: damaged, missing or not the right one.
///
/// Its message names no person and holds nothing of what was sealed.
public final class KeyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what went wrong, for the operator
    public KeyFailure(String message) {
        super(message);
    }

    /// @param message what went wrong, for the operator
    /// @param cause as the world told it
    public KeyFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
