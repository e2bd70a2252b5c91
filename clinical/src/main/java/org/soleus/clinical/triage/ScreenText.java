package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the screen from the one file that server and phone share.
///
/// A line is a word, a tab, and its values parted by tabs; the file is made from `content/triage`
/// when the house is built, so that both places run the same questions.
public final class ScreenText {

    private String version = "";
    private final List<Question> questions = new ArrayList<>();
    private final List<Question> taps = new ArrayList<>();
    private final Map<Sentence, String> sentences = new HashMap<>();

    private List<String> head = List.of();
    private List<String> words = List.of();
    private List<Choice> choices = new ArrayList<>();

    private ScreenText() {}

    /// @throws IllegalArgumentException when a line is not of the file's form
    public static Screen read(String text) {
        ScreenText reader = new ScreenText();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            if (end < 0) end = text.length();
            if (end > from) reader.line(split(text.substring(from, end)));
            from = end + 1;
        }
        reader.close();
        return new Screen(
                reader.version, reader.questions, reader.taps, new Sentences(reader.sentences));
    }

    private void line(List<String> parts) {
        switch (parts.get(0)) {
            case "version" -> version = parts.get(1);
            case "question", "tap" -> {
                close();
                head = parts;
            }
            case "words" -> words = parts;
            case "sentence" -> sentences.put(Sentence.valueOf(parts.get(1)), parts.get(2));
            case "choice" -> choices.add(choice(parts));
            default -> throw new IllegalArgumentException("a screen has no line " + parts.get(0));
        }
    }

    private void close() {
        if (head.isEmpty()) return;
        Question question =
                new Question(
                        head.get(1),
                        Integer.parseInt(head.get(2)),
                        Question.Kind.valueOf(head.get(3)),
                        Integer.parseInt(head.get(4)),
                        words.get(1),
                        words.get(2),
                        words.get(3),
                        choices,
                        words.get(4),
                        words.get(5),
                        head.get(5),
                        head.get(6),
                        head.get(7));
        (head.get(0).equals("tap") ? taps : questions).add(question);
        choices = new ArrayList<>();
        head = List.of();
    }

    private static Choice choice(List<String> parts) {
        Optional<Disposition> leadsTo =
                parts.get(3).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Disposition.valueOf(parts.get(3)));
        return new Choice(parts.get(1), parts.get(2), leadsTo);
    }

    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            parts.add(line.substring(from, tab));
            from = tab + 1;
        }
        parts.add(line.substring(from));
        return parts;
    }
}
