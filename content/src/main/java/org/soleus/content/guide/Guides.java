package org.soleus.content.guide;

import org.soleus.clinical.guide.BodyPart;
import org.soleus.clinical.guide.Cause;
import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.ConditionGuide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Review;
import org.soleus.clinical.guide.Stretches;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The guides that this build carries.
public final class Guides {

    private static final String CALF = "calf-pain-after-running";

    private Guides() {}

    /// The guide to calf pain.
    ///
    /// @throws IllegalArgumentException when one of its files is wrong
    public static ConditionGuide calfPain() {
        var head = Sheet.file(CALF);
        var doctor = Sheet.file("doctor");
        return new ConditionGuide(
                CALF,
                Yaml.need(head.fields(), "title"),
                Yaml.need(head.fields(), "description"),
                claims(head.opening()).getFirst(),
                review(head.fields()),
                Chapters.of("calf", (sheet, part) -> plain(part, BodyPart::new)),
                Chapters.of("causes", (sheet, part) -> plain(part, Cause::new)),
                Chapters.of("helps", Chapters::treatment),
                new Chapter<>("doctor", title(doctor), doctor.opening(), List.of()),
                Yaml.maps(doctor.fields(), "signs").stream().map(Guides::sign).toList(),
                Chapters.of("prevent", Chapters::treatment),
                stretches(Sheet.file("stretches")));
    }

    /// What reads each guide by itself.
    public static List<Runnable> parts() {
        return List.of(Guides::calfPain, Guides::relievers);
    }

    /// The page about pain relievers.
    public static Relievers relievers() {
        var sheet = Sheet.file("pain-relievers");
        return new Relievers(
                title(sheet),
                review(sheet.fields()),
                Yaml.maps(sheet.fields(), "questions").stream().map(Guides::question).toList(),
                sheet.opening(),
                Chapters.dispute(sheet.parts()).orElseThrow(),
                claims(sheet.part("Stop and get help").says()));
    }

    private static <T> T plain(Sheet.Part part, Chapters.Plain<T> make) {
        return make.of(Chapters.id(part), Chapters.name(part), part.says());
    }

    private static Stretches stretches(Sheet sheet) {
        return new Stretches(
                new Chapter<>("stretches", title(sheet), sheet.opening(), List.of()),
                shown(sheet, "walls"),
                shown(sheet, "more"));
    }

    private static List<Stretches.Shown> shown(Sheet sheet, String which) {
        var shown = new ArrayList<Stretches.Shown>();
        for (var slug : Yaml.list(sheet.fields(), which)) {
            var claim = claims(sheet.part(slug.toString()).says()).getFirst();
            shown.add(new Stretches.Shown(slug.toString(), claim));
        }
        return shown;
    }

    private static WarningSign sign(Map<String, Object> fields) {
        return new WarningSign(
                Yaml.need(fields, "id"),
                Yaml.one(WarningSign.When.class, Yaml.need(fields, "when")),
                Boolean.TRUE.equals(fields.get("first")),
                Yaml.need(fields, "words"),
                Yaml.need(fields, "source"));
    }

    private static Relievers.Question question(Map<String, Object> fields) {
        return new Relievers.Question(
                Yaml.need(fields, "id"),
                Yaml.need(fields, "ask"),
                Yaml.need(fields, "about"),
                Yaml.need(fields, "source"));
    }

    private static Review review(Map<String, Object> fields) {
        var reviewer = Yaml.text(fields, "reviewer");
        return new Review(
                Yaml.need(fields, "author"),
                LocalDate.parse(Yaml.need(fields, "written")),
                reviewer.isEmpty() ? Optional.empty() : Optional.of(reviewer),
                LocalDate.parse(Yaml.need(fields, "next_review")));
    }

    private static String title(Sheet sheet) {
        return Yaml.need(sheet.fields(), "title");
    }

    private static List<Claim> claims(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.claims().stream()).toList();
    }
}
