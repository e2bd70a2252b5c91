package org.soleus.server.account;

import java.time.Instant;
import java.util.List;

/// The ways in which somebody can sign in. The last one is never taken away.
public interface WaysIn {

    /// One of her passkeys.
    ///
    /// @param name names it in a form: its own id, hexadecimal
    /// @param device on what it was made, as a session keeps it; empty where nobody knows
    /// @param since when it was made
    /// @param used when it let her in last
    record Passkey(String name, String device, Instant since, Instant used) {}

    /// How many there are.
    ///
    /// @param passkeys which
    /// @param mail whether a code to her mail lets her in
    /// @param codes how many recovery codes are left
    record Ways(List<Passkey> passkeys, boolean mail, int codes) {

        public Ways {
            passkeys = List.copyOf(passkeys);
        }

        /// Whether there is none yet.
        public boolean isNone() {
            return passkeys.isEmpty() && !mail && codes == 0;
        }

        /// Whether a passkey may go.
        public boolean canSpare() {
            return passkeys.size() > 1 || mail || codes > 0;
        }
    }

    /// Those of somebody. Runs in a scope that may see her.
    Ways of(MemberId member);

    /// Takes a passkey away, in the transaction of the caller; nothing where she has none of this
    /// name.
    ///
    /// @return whether it may go: it is not her last way in
    boolean remove(MemberId member, String passkey);
}
