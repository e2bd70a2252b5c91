package org.soleus.server.account;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/// Sends mail. Nothing personal is in a subject; what is in a body is for its reader only.
public interface Outbox {

    /// Hands a mail over; returns at once, so that no one can tell from the time whether it went.
    void send(String to, String subject, String body);

    /// Hands over a mail that may be handed over again after a crash, and waits until it was taken.
    ///
    /// @return whether it was; an address that is refused for good counts as taken
    boolean deliver(Post post);

    /// How many mails are on their way to the mail server at this moment.
    default int waiting() {
        return 0;
    }

    /// What would have been sent, the latest first: on the demo, where no mail leaves the house.
    List<Letter> kept();

    /// Whether mail reaches anybody at all.
    boolean works();

    /// Whether mail stays here to be read on a page of the demo.
    boolean isLocal();

    /// One mail.
    ///
    /// @param to whom
    /// @param subject the same for everybody
    /// @param body plain text
    record Letter(String to, String subject, String body) {}

    /// A mail that its reader asked for and can call off.
    ///
    /// @param id the same each time it is handed over, by which mailboxes know it again
    /// @param letter the mail
    /// @param stop the address that calls off the kind (RFC 8058)
    record Post(UUID id, Letter letter, URI stop) {}
}
