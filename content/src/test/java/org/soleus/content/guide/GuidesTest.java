package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Topic;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Yaml;
import org.soleus.content.exercise.Catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What every page of the library must hold, whoever changes its words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidesTest {

    private static final Path FOLDER = Path.of("guide").toAbsolutePath();
    private static final List<String> BANNED =
            List.of(
                    "diagnos",
                    "cure",
                    "heals",
                    "guarante",
                    "fda approved",
                    "fda cleared",
                    "replaces your doctor",
                    "safe for everyone",
                    "dvt unlikely",
                    "68 %",
                    "68 percent",
                    "!");

    private final Map<String, Guide> all = Guides.all();
    private final Guide calf = Objects.requireNonNull(all.get("calf-pain-after-running"));
    private final Relievers relievers = Guides.relievers();

    Collection<Guide> all() {
        return all.values();
    }

    List<Guide> guides() {
        return all.values().stream().filter(one -> one.kind() == Guide.Kind.GUIDE).toList();
    }

    @Test
    void every_file_stands_on_the_shelf_once() {
        var shelved = new ArrayList<String>();
        Guides.shelf().forEach(group -> group.holds().forEach(one -> shelved.add(one.slug())));
        assertThat(shelved).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(shelved)).isEqualTo(files());
    }

    @Test
    void the_four_signs_stand_first_in_the_guide_to_calf_pain_and_mean_today() {
        assertThat(calf.first())
                .extracting(WarningSign::id)
                .containsExactly("SEED1", "SEED2", "SEED3", "SEED4");
        assertThat(calf.first()).allMatch(sign -> sign.when() == WarningSign.When.TODAY);
    }

    @Test
    void every_sign_is_told_by_a_guide() {
        var told = new LinkedHashSet<WarningSign>();
        guides().forEach(guide -> told.addAll(guide.signs()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(Signs.bundled().byId().values());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void no_guide_leaves_out_the_signs_that_may_be_true_of_any_sore_leg(Guide guide) {
        assertThat(guide.signs())
                .extracting(WarningSign::id)
                .contains("SEED1", "SEED2", "SEED3", "SEED4", "PE1", "ALI1", "DVT2", "PRG1", "AGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-arch-of-your-foot",
                "age",
                "running-far-or-adding-too-fast",
                "weak-feet-and-ankles",
                "a-new-surface",
                "shoes"
            })
    void the_causes_that_the_guide_to_calf_pain_must_name_are_there(String id) {
        assertThat(calf.topics()).extracting(Topic::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ice", "stretching", "clock"})
    void where_the_evidence_disagrees_both_sides_are_told(String id) {
        var topics = all().stream().flatMap(guide -> guide.topics().stream());
        assertThat(topics.filter(one -> one.id().equals(id)))
                .anyMatch(topic -> topic.dispute().isPresent());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_exercise_that_is_shown_is_drawn(Guide guide) {
        var library = Catalogue.load();
        assertThat(guide.shown()).extracting(Chapter.Shows.Shown::slug).allMatch(knows(library));
        guide.drawing()
                .filter(slug -> !List.of("leg", "shin").contains(slug))
                .ifPresent(slug -> assertThat(library.find(slug)).isPresent());
    }

    private static Predicate<String> knows(Catalogue library) {
        return slug -> library.find(slug).isPresent();
    }

    @Test
    void the_guide_to_calf_pain_shows_three_wall_stretches_whole() {
        var shows = calf.chapters().stream().filter(Chapter.Shows.class::isInstance).findFirst();
        assertThat(((Chapter.Shows) shows.orElseThrow()).whole()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_never_says_what_only_a_clinician_or_nobody_can(Guide guide) {
        for (var banned : BANNED) {
            assertThat(everything(guide))
                    .as(banned)
                    .noneMatch(said -> said.toLowerCase(Locale.ROOT).contains(banned));
        }
    }

    /// "You have" tells a finding, unless it asks or stands under an "if", as every sign does.
    @ParameterizedTest
    @MethodSource("all")
    void it_tells_nobody_what_they_have(Guide guide) {
        var told = Pattern.compile("(?i)(?<!if |do |when |that )you have");
        assertThat(words(guide.claims())).noneMatch(said -> told.matcher(said).find());
        assertThat(words(relievers.claims())).noneMatch(said -> told.matcher(said).find());
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_names_no_amount_and_no_brand_of_a_pain_reliever(Guide guide) {
        var amount =
                Pattern.compile(
                        "(?i)\\b(mg|milligrams?|tablets?|pills a day|ibuprofen|naproxen)\\b");
        assertThat(words(guide.claims())).noneMatch(said -> amount.matcher(said).find());
        assertThat(words(relievers.claims()))
                .noneMatch(
                        said ->
                                Pattern.compile("(?i)\\b(mg|milligram|tablets?)")
                                        .matcher(said)
                                        .find());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobody_who_did_not_check_it_is_named(Guide guide) {
        assertThat(guide.review().reviewer()).isEmpty();
        assertThat(guide.review().author()).isEqualTo("the Soleus contributors");
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_source_is_on_the_list(Guide guide) {
        assertThat(Sources.bundled().byKey().keySet()).containsAll(guide.sources());
    }

    /// The limits of pain of a guide, and of the lesson on them, are those that a plan goes by.
    @ParameterizedTest
    @CsvSource({
        "achilles-pain, achilles-mid, Achilles tendon",
        "achilles-pain, achilles-insertional, Achilles tendon",
        "calf-strain, gastroc-strain, A pulled calf",
        "calf-strain, soleus-strain, A pulled calf",
        "sore-calves, doms-overload, Muscles sore from hard work",
        "shin-pain, mtss, Along the shin"
    })
    void a_page_names_the_limit_that_the_plan_goes_by(String slug, String pattern, String part) {
        var limit = limit(pattern);
        assertThat(said(slug)).contains(limit + " of 10");
        assertThat(said("what-pain-tells-you")).contains(part + ": up to " + limit);
    }

    private String said(String slug) {
        return String.join(" ", words(Objects.requireNonNull(all.get(slug)).claims()));
    }

    private static String limit(String pattern) {
        return Yaml.maps(Yaml.file("plan/patterns.yaml").root(), "patterns").stream()
                .filter(one -> Yaml.need(one, "id").equals(pattern))
                .map(one -> Yaml.need(Yaml.part(one, "limit"), "value"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_reads_like_sixth_grade(Guide guide) {
        assertThat(Grade.of(everything(guide))).isLessThan(6.5);
        for (var chapter : guide.chapters()) {
            assertThat(Grade.of(words(chapter.claims()))).as(chapter.title()).isLessThan(8);
        }
        for (var topic : guide.topics()) {
            assertThat(Grade.of(words(topic.claims()))).as(topic.name()).isLessThan(9);
        }
    }

    @Test
    void the_questions_before_pain_relievers_read_like_sixth_grade() {
        var said = new ArrayList<>(words(relievers.claims()));
        relievers.questions().forEach(question -> said.add(question.ask()));
        assertThat(Grade.of(said)).isLessThan(6.5);
        assertThat(relievers.review().reviewer()).isEmpty();
    }

    private static List<String> everything(Guide guide) {
        var said = new ArrayList<>(words(guide.claims()));
        guide.signs().forEach(sign -> said.add(sign.words()));
        guide.topics().forEach(topic -> said.add(topic.name()));
        guide.chapters().forEach(chapter -> said.add(chapter.title()));
        said.add(guide.title());
        said.add(guide.description());
        return said;
    }

    private static List<String> words(List<Claim> claims) {
        return claims.stream().map(Claim::words).toList();
    }

    private static Set<String> files() {
        try (var files = Files.list(FOLDER)) {
            var slugs = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .forEach(name -> slugs.add(name.replace(".md", "")));
            return slugs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
