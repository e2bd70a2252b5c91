package org.soleus.server.triage;

import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.Tickets;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// The answers of somebody who has not signed in, carried sealed through her own browser: nothing
/// is kept here, and nothing shows in an address.
@Component
public class SealedScreen {

    private static final String PURPOSE = "triage screen";

    private final Tickets tickets;
    private final Screen screen;

    SealedScreen(Tickets tickets, Screen screen) {
        this.tickets = tickets;
        this.screen = screen;
    }

    /// The answers as text for a hidden field.
    public String seal(Answers answers) {
        return tickets.seal(PURPOSE, AnswerLines.write(answers));
    }

    /// The answers in a hidden field; empty when it was changed, or its questions are no longer
    /// asked.
    public Optional<Answers> open(String sealed) {
        return tickets.open(PURPOSE, sealed).flatMap(lines -> AnswerLines.read(screen, lines));
    }
}
