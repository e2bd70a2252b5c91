package org.soleus.server.account;

import java.util.List;

/// Sends mail. Nothing personal is in a subject; what is in a body is for its reader only.
public interface Outbox {

    /// Hands a mail over; returns at once, so that no one can tell from the time whether it went.
    void send(String to, String subject, String body);

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
}
