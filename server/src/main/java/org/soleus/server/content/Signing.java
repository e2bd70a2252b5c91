package org.soleus.server.content;

import org.soleus.content.Language;
import org.soleus.content.Status;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes status and signature into a file, and leaves every other line as it is.
final class Signing {

    private static final Pattern REVIEW = Pattern.compile("(?m)^review:.*(?:\n[ \t]+\\S.*)*");
    private static final Pattern REVIEWER = Pattern.compile("(?m)^reviewer:.*");
    private static final Pattern REVIEWED = Pattern.compile("(?m)^reviewed:.*\n");
    private static final Pattern BY = Pattern.compile("(?m)^reviewed_by:.*");
    private static final Pattern AT = Pattern.compile("(?m)^reviewed_at:.*");
    private static final Pattern AT_LINE = Pattern.compile("(?m)^reviewed_at:.*\n");
    private static final Pattern NEXT = Pattern.compile("(?m)^next_review:.*");
    private static final Pattern STATUS = Pattern.compile("(?m)^status:.*\n");
    private static final Pattern NEXT_LINE = Pattern.compile("(?m)^next_review:.*\n");

    private Signing() {}

    /// Who signs.
    ///
    /// @param by name and licence
    /// @param next when it is looked at again
    record Signature(String by, LocalDate on, LocalDate next) {}

    /// The same words without a signature.
    static String unsigned(String name, String text) {
        if (name.endsWith(".md")) {
            var bare = first(REVIEWER, first(REVIEWED, text, ""), "reviewer: null");
            return Language.isTranslation(name) ? first(NEXT_LINE, bare, "") : bare;
        }
        if (REVIEW.matcher(text).find()) return first(REVIEW, text, "review: null");
        var bare = first(AT, first(BY, text, "reviewed_by: null"), "reviewed_at: null");
        return first(NEXT_LINE, bare, "");
    }

    /// The same words at another status, unsigned.
    static String at(Status status, String name, String text) {
        var bare = first(STATUS, unsigned(name, text), "");
        return status == Status.DRAFT
                ? bare
                : first(place(name, bare), bare, "status: " + status.word() + "\n$0");
    }

    /// The same words, signed.
    static String signed(String name, String text, Signature signature) {
        var bare = at(Status.DRAFT, name, text);
        var by = '"' + quoted(signature.by()) + '"';
        if (name.endsWith(".md")) {
            var lines = "reviewer: " + by + "\nreviewed: " + signature.on();
            var next = "next_review: " + signature.next();
            if (!NEXT.matcher(bare).find()) lines += "\n" + next;
            return first(NEXT, first(REVIEWER, bare, Matcher.quoteReplacement(lines)), next);
        }
        if (REVIEW.matcher(bare).find()) {
            var field =
                    "review: {by: %s, on: %s, next: %s}"
                            .formatted(by, signature.on(), signature.next());
            return first(REVIEW, bare, Matcher.quoteReplacement(field));
        }
        var lines =
                "reviewed_by: %s\nreviewed_at: %s\nnext_review: %s"
                        .formatted(by, signature.on(), signature.next());
        return first(BY, first(AT_LINE, bare, ""), Matcher.quoteReplacement(lines));
    }

    /// Before which line the status stands.
    private static Pattern place(String name, String text) {
        if (name.endsWith(".md")) return REVIEWER;
        return REVIEW.matcher(text).find() ? REVIEW : BY;
    }

    private static String first(Pattern line, String text, String instead) {
        return line.matcher(text).replaceFirst(instead);
    }

    private static String quoted(String words) {
        return words.replaceAll("[\\\\\"\\p{Cntrl}]", " ").strip();
    }
}
