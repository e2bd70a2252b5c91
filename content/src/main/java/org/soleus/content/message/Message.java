package org.soleus.content.message;

import org.soleus.content.Faulty;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of a message file: a key and its words, in the form of [MessageFormat].
///
/// @param file below `content`
/// @param line counts from 1
/// @param key with the noun of its file, as `plan.two-good`
/// @param words with their gaps
record Message(String file, int line, String key, String words) {

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");
    private static final Pattern QUOTED = Pattern.compile("\\{\\d+,[^{}]*(?:\\{[^{}]*}[^{}]*)*'");
    private static final Pattern LINK = Pattern.compile("\\[[^]]+]");

    /// @throws Faulty when the words cannot be filled in
    Message {
        if (words.isBlank()) {
            throw Faulty.at(file, line, "It has no words.", "Write them after the `=`.");
        }
        if (words.replace("''", "").contains("'")) {
            throw Faulty.at(
                    file,
                    line,
                    "A single apostrophe hides the gaps after it.",
                    "Write an apostrophe twice.");
        }
        if (QUOTED.matcher(words).find()) {
            throw Faulty.at(
                    file, line, "An apostrophe stands within a gap.", "Say it without one there.");
        }
        try {
            var _ = new MessageFormat(words);
        } catch (IllegalArgumentException wrong) {
            throw Faulty.at(
                    file,
                    line,
                    "Its gaps cannot be read: " + wrong.getMessage() + ".",
                    "Write a gap as {0}, or as {0,choice,1#1 day|1<{0} days}.");
        }
    }

    /// What a line holds; nothing where it is empty or a remark.
    ///
    /// @throws Faulty when it is neither
    static Optional<Message> of(String file, int line, String text) {
        if (text.isBlank() || text.startsWith("#")) return Optional.empty();
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw Faulty.at(
                    file,
                    line,
                    "It is no message.",
                    "Write a key, `=` and its words on one line, or begin a remark with `#`.");
        }
        var noun = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        return Optional.of(
                new Message(
                        file,
                        line,
                        noun + "." + text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip()));
    }

    /// Its gaps and links, whatever their order: what a translation has to have as well.
    String gaps() {
        var gaps = GAP.matcher(words).results().map(one -> "{" + one.group(1) + "}");
        var links = LINK.matcher(words).results().map(_ -> "[]");
        return Stream.concat(gaps.sorted().distinct(), links).collect(Collectors.joining(" "));
    }

    /// The key as its file has it.
    String name() {
        return key.substring(key.indexOf('.') + 1);
    }
}
