package org.soleus.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a file stands on its way to a clinician's signature, as the file itself says.
///
/// `status` is `draft`, `in review`, `approved` or `retired`. Where it is left out, a file that is
/// signed is approved, and any other a draft. A signature is a name with a licence and a day:
/// `review` of exercises and translations, `reviewer` and `reviewed` of pages, `reviewed_by` and
/// `reviewed_at` of rules.
///
/// @param status how far it is
/// @param by name and licence; empty while nobody has signed
/// @param on the day of signing
/// @param next when it is looked at again
public record Standing(Status status, String by, Optional<LocalDate> on, Optional<LocalDate> next) {

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?:[a-z]{2}/)?(?:exercise/(?!(?:index|words)\\.yaml).+\\.yaml|guide/.+\\.md"
                            + "|(?:plan|running|measure)/(?!why\\.yaml|words\\.yaml).+\\.yaml)");

    /// Whether a file is a piece that a clinician signs; lists and word lists are not.
    public static boolean isPiece(String name) {
        return PIECE.matcher(name).matches();
    }

    /// Whether a file holds rules that plans and runs are decided by.
    public static boolean isRule(String name) {
        return isPiece(name) && (name.startsWith("plan/") || name.startsWith("running/"));
    }

    /// That of a file of the folder at hand.
    ///
    /// @throws Faulty where status and signature do not fit
    public static Standing of(String name) {
        var folder = Folder.ours();
        return of(
                name.endsWith(".md")
                        ? folder.sheet(name).fields().root()
                        : folder.yaml(name).root());
    }

    /// That of a file with these fields.
    ///
    /// @throws Faulty where status and signature do not fit
    static Standing of(Map<String, Object> fields) {
        if (fields.get("review") instanceof Map<?, ?> review) {
            var signed = Yaml.map("review", review);
            return of(fields, Yaml.text(signed, "by"), day(signed, "on"), day(signed, "next"));
        }
        return fields.keySet().contains("reviewer")
                ? of(
                        fields,
                        Yaml.text(fields, "reviewer"),
                        day(fields, "reviewed"),
                        day(fields, "next_review"))
                : of(
                        fields,
                        Yaml.text(fields, "reviewed_by"),
                        day(fields, "reviewed_at"),
                        day(fields, "next_review"));
    }

    private static Standing of(
            Map<String, Object> fields,
            String by,
            Optional<LocalDate> on,
            Optional<LocalDate> next) {
        var status = status(fields, by);
        boolean signed = !by.isEmpty();
        if (status == Status.APPROVED && (!signed || on.isEmpty())) {
            throw wrong(
                    fields,
                    "It is approved, and no signature says by whom and when.",
                    "Add the name with the licence and the day, or write `status: draft`.");
        }
        if (signed && (status == Status.DRAFT || status == Status.IN_REVIEW)) {
            throw wrong(
                    fields,
                    "It is signed, and its status is `" + status.word() + "`.",
                    "Take the signature away, because it was for other words, or the status.");
        }
        return new Standing(status, by, on, next);
    }

    private static Status status(Map<String, Object> fields, String by) {
        var word = Yaml.text(fields, "status");
        if (!word.isEmpty()) return Yaml.one(Status.class, word);
        return by.isEmpty() ? Status.DRAFT : Status.APPROVED;
    }

    private static Optional<LocalDate> day(Map<String, Object> fields, String key) {
        var text = Yaml.text(fields, key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            throw wrong(fields, "`" + key + "` is no day.", "Write it as 2026-11-26.");
        }
    }

    private static Faulty wrong(Map<?, ?> fields, String what, String cure) {
        return fields instanceof Placed placed
                ? Faulty.at(placed.file(), placed.lineOf("status"), what, cure)
                : Faulty.at("", 1, what, cure);
    }

    /// Why a piece of the folder at hand is not offered; empty where it is.
    public static Optional<Status> closes(String name) {
        var status = of(name).status();
        boolean closed =
                status == Status.RETIRED
                        || (Folder.ours().demandsApproval() && status != Status.APPROVED);
        return closed ? Optional.of(status) : Optional.empty();
    }

    /// The names of a kind that are not offered, without folder and ending, in order.
    ///
    /// @param kind as `exercise`
    public static List<String> closed(String kind) {
        return Folder.ours().names().stream()
                .filter(name -> name.startsWith(kind + "/") && isPiece(name))
                .filter(name -> closes(name).isPresent())
                .map(name -> name.substring(kind.length() + 1, name.lastIndexOf('.')))
                .toList();
    }
}
