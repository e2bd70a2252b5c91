package org.soleus.content.guide;

import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Review;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Faulty;
import org.soleus.content.Yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns one file of `content/guide` into a page of the library.
///
/// The place of a chapter says what it is: `{do}` holds two lists, `{doctor}` the signs,
/// `{exercises}` the drawings; every other one tells.
final class GuideFile {

    private final String slug;
    private final Sheet sheet;
    private final Signs signs;

    private GuideFile(String slug, Sheet sheet, Signs signs) {
        this.slug = slug;
        this.sheet = sheet;
        this.signs = signs;
    }

    /// @throws IllegalArgumentException naming the file and the cure, when it is wrong
    static Guide read(String slug, Sheet sheet, Signs signs) {
        try {
            return new GuideFile(slug, sheet, signs).guide();
        } catch (Faulty placed) {
            throw placed;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(sheet.name() + ": " + wrong.getMessage(), wrong);
        }
    }

    private Guide guide() {
        var fields = sheet.fields();
        var drawing = Yaml.text(fields, "drawing");
        return new Guide(
                slug,
                Yaml.one(Guide.Kind.class, Yaml.need(fields, "kind")),
                Yaml.need(fields, "title"),
                Yaml.need(fields, "description"),
                words("also"),
                drawing.isEmpty() ? Optional.empty() : Optional.of(drawing),
                lead(),
                review(fields),
                signs("first"),
                sheet.parts().stream().map(this::chapter).toList(),
                words("next"));
    }

    private Claim lead() {
        var claims = Passage.claims(sheet.opening());
        if (claims.size() != 1) {
            throw Faulty.at(
                    sheet.name(),
                    sheet.parts().isEmpty() ? 1 : sheet.parts().getFirst().line(),
                    "Before the first chapter there is not one paragraph.",
                    "Write one there: the answer in short, with its sources.");
        }
        return claims.getFirst();
    }

    /// Who wrote and checked it.
    static Review review(Map<String, Object> fields) {
        var reviewer = Yaml.text(fields, "reviewer");
        return new Review(
                Yaml.need(fields, "author"),
                day(fields, "written"),
                reviewer.isEmpty() ? Optional.empty() : Optional.of(reviewer),
                Yaml.text(fields, "reviewed").isEmpty()
                        ? Optional.empty()
                        : Optional.of(day(fields, "reviewed")),
                day(fields, "next_review"));
    }

    private static LocalDate day(Map<String, Object> fields, String key) {
        try {
            return LocalDate.parse(Yaml.need(fields, key));
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    key + " is a day, as 2026-11-26, and not " + fields.get(key));
        }
    }

    private Chapter chapter(Sheet.Part part) {
        try {
            return chapter(part, Parts.id(part), Parts.name(part));
        } catch (Faulty placed) {
            throw placed;
        } catch (IllegalArgumentException wrong) {
            throw Faulty.at(
                    sheet.name(),
                    part.line(),
                    "This chapter is not whole: " + wrong.getMessage() + ".",
                    "Mend it; docs/content.md says what a page holds.");
        }
    }

    private Chapter chapter(Sheet.Part part, String id, String title) {
        return switch (id) {
            case "do" ->
                    new Chapter.Advises(
                            id,
                            title,
                            part.says(),
                            Parts.claims(part.below(), "do"),
                            Parts.claims(part.below(), "do-not"));
            case "doctor" -> new Chapter.Warns(id, title, part.says(), below());
            case "exercises" ->
                    new Chapter.Shows(
                            id, title, part.says(), shown(part, "whole"), shown(part, "brief"));
            default ->
                    new Chapter.Tells(
                            id,
                            title,
                            part.says(),
                            part.below().stream().map(Parts::topic).toList());
        };
    }

    /// The signs of the chapter: those at the top, and those that it names.
    private List<WarningSign> below() {
        return Stream.concat(signs("first").stream(), signs("signs").stream()).distinct().toList();
    }

    private List<WarningSign> signs(String field) {
        return words(field).stream().map(signs::get).toList();
    }

    private List<Chapter.Shows.Shown> shown(Sheet.Part part, String which) {
        return words(which).stream()
                .map(slug -> new Chapter.Shows.Shown(slug, purpose(part, slug)))
                .toList();
    }

    private static Claim purpose(Sheet.Part part, String slug) {
        var claims = Parts.claims(part.below(), slug);
        if (claims.size() == 1) return claims.getFirst();
        throw new IllegalArgumentException(
                "under {exercises} needs \"### "
                        + slug
                        + "\" with one paragraph on what it is for");
    }

    private List<String> words(String field) {
        return Yaml.list(sheet.fields(), field).stream().map(Object::toString).toList();
    }
}
