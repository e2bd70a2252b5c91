package org.soleus.server.account;

import java.time.Duration;
import java.util.UUID;

/// One-time codes by mail: six digits, ten minutes, five tries, one use.
public interface Codes {

    /// How long a code can be used.
    Duration LIFE = Duration.ofMinutes(10);

    /// What asking for a code led to.
    sealed interface Asked {
        /// There is one.
        ///
        /// @param id names it without giving it away
        /// @param code the six digits, for the mail only
        record Made(UUID id, String code) implements Asked {}

        /// This mail asked for too many; the same answer for a mail that nobody has.
        record TooMany() implements Asked {}
    }

    /// What entering a code led to.
    enum Tried {
        /// It is the one, and from now on used.
        RIGHT,
        /// It is not; another try is left.
        WRONG,
        /// Used before, too old, or tried too often.
        SPENT
    }

    /// Makes a code for a mail, whether or not anybody has it.
    Asked ask(String mail);

    /// Forgets those that were made more than a day ago.
    void forgetOld();

    /// Tries a code against the one that was made for this mail.
    Tried enter(UUID id, String mail, String code);
}
