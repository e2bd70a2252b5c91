package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers as text: a line each, `DVT2=oestrogen,over_60@1764000000`.
///
/// One form for the sealed field, for what is kept, and for the phone. The moment is left out where
/// nobody noted it.
public final class AnswerLines {

    private AnswerLines() {}

    /// The answers as lines, corrections too, oldest first.
    public static String write(Answers answers) {
        StringBuilder text = new StringBuilder();
        for (Answers.Given given : answers.given()) {
            text.append(given.id()).append('=');
            for (int i = 0; i < given.words().size(); i++) {
                text.append(i == 0 ? "" : ",").append(given.words().get(i));
            }
            if (given.second() > 0) text.append('@').append(given.second());
            text.append('\n');
        }
        return text.toString();
    }

    /// The answers of lines that this screen can have asked; empty when any line is not.
    public static Optional<Answers> read(Screen screen, String text) {
        Optional<Answers> answers = read(text);
        if (answers.isEmpty()) return answers;
        for (Answers.Given given : answers.get().given()) {
            Optional<Question> question = screen.find(given.id());
            if (question.isEmpty()) return Optional.empty();
            if (AnswerCheck.problem(screen.sentences(), question.get(), given.words())
                    .isPresent()) {
                return Optional.empty();
            }
        }
        return answers;
    }

    /// The answers of lines of any screen, as an older one that was kept; empty when any line has
    /// another form.
    public static Optional<Answers> read(String text) {
        List<Answers.Given> given = new ArrayList<>();
        for (String line : split(text, '\n')) {
            if (line.isEmpty()) continue;
            int mark = line.indexOf('=');
            int at = line.indexOf('@');
            int end = at < 0 ? line.length() : at;
            if (mark < 1 || mark + 1 >= end) return Optional.empty();
            Optional<Long> second = at < 0 ? Optional.of(0L) : second(line.substring(at + 1));
            if (second.isEmpty()) return Optional.empty();
            given.add(
                    new Answers.Given(
                            line.substring(0, mark),
                            split(line.substring(mark + 1, end), ','),
                            second.get()));
        }
        return Optional.of(new Answers(given));
    }

    private static Optional<Long> second(String digits) {
        if (digits.isEmpty() || digits.length() > 12) return Optional.empty();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits));
    }

    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(at); end >= 0; end = text.indexOf(at, from)) {
            parts.add(text.substring(from, end));
            from = end + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
