package org.soleus.server.triage;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.Tickets;
import org.springframework.stereotype.Component;

import java.util.List;
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
        return tickets.seal(PURPOSE, write(answers));
    }

    /// The answers in a hidden field; empty when it was changed, or its questions are no longer
    /// asked.
    public Optional<Answers> open(String sealed) {
        return tickets.open(PURPOSE, sealed).flatMap(this::read);
    }

    /// One line an answer: the question, then its words.
    public static String write(Answers answers) {
        var text = new StringBuilder();
        for (var given : answers.given()) {
            text.append(given.id())
                    .append('=')
                    .append(String.join(",", given.words()))
                    .append('\n');
        }
        return text.toString();
    }

    private Optional<Answers> read(String text) {
        var answers = Answers.NONE;
        for (var line : text.lines().toList()) {
            int mark = line.indexOf('=');
            if (mark < 0) return Optional.empty();
            var id = line.substring(0, mark);
            var words = List.of(line.substring(mark + 1).split(","));
            if (!fits(id, words)) return Optional.empty();
            answers = answers.and(id, words);
        }
        return Optional.of(answers);
    }

    private boolean fits(String id, List<String> words) {
        return screen.find(id)
                .map(question -> AnswerCheck.problem(question, words).isEmpty())
                .orElse(false);
    }
}
