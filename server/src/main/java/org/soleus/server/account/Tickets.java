package org.soleus.server.account;

import java.util.Optional;

/// Carries words through a visitor's browser that she can neither read nor change: a hidden field
/// instead of a session, for those who have not signed in.
public interface Tickets {

    /// Seals the words for one purpose, as text that fits a hidden field.
    ///
    /// @param purpose who made it and for what; a ticket opens for the same purpose only
    String seal(String purpose, String words);

    /// Opens a ticket; empty when it was changed, is not ours or has another purpose.
    Optional<String> open(String purpose, String ticket);
}
