package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.ConditionGuide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Phrase;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Stretches;
import org.soleus.clinical.guide.Topic;
import org.soleus.clinical.guide.Treatment;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.triage.Screens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the guide must hold, whoever changes its words.
class GuidesTest {

    private final ConditionGuide guide = Guides.calfPain();
    private final Relievers relievers = Guides.relievers();

    @Test
    void the_four_signs_stand_first_and_mean_today() {
        assertThat(guide.firstSigns())
                .extracting(WarningSign::id)
                .containsExactly("SEED1", "SEED2", "SEED3", "SEED4");
        assertThat(guide.firstSigns()).allMatch(sign -> sign.when() == WarningSign.When.TODAY);
    }

    @Test
    void every_sign_comes_from_a_question_of_the_safety_screen() {
        var screen = Screens.bundled();
        for (var sign : guide.signs()) {
            var id = sign.id().replaceAll("-.*", "");
            boolean known = screen.find(id).isPresent() || id.equals("AGE");
            assertThat(known).as(sign.id()).isTrue();
        }
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
    void the_causes_that_it_must_name_are_there(String id) {
        assertThat(guide.causes().topics()).extracting(Topic::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ice", "stretching", "drinking"})
    void where_the_evidence_disagrees_both_sides_are_told(String id) {
        var treatments = new ArrayList<Treatment>(guide.helps().topics());
        treatments.addAll(guide.prevents().topics());
        var treatment = treatments.stream().filter(one -> one.id().equals(id)).findFirst();
        assertThat(treatment.orElseThrow().dispute()).isPresent();
    }

    @Test
    void every_exercise_that_is_shown_is_drawn() {
        var library = Catalogue.load();
        var shown =
                Stream.concat(
                        guide.stretches().walls().stream(), guide.stretches().more().stream());
        assertThat(shown.map(Stretches.Shown::slug))
                .allMatch(slug -> library.find(slug).isPresent());
        assertThat(guide.stretches().walls()).hasSize(3);
    }

    @Test
    void every_place_on_the_page_is_there_once() {
        var places = new ArrayList<String>();
        for (var topics :
                List.of(
                        guide.body().topics(),
                        guide.causes().topics(),
                        guide.helps().topics(),
                        guide.prevents().topics())) {
            topics.forEach(topic -> places.add(topic.id()));
        }
        assertThat(new HashSet<>(places)).hasSameSizeAs(places);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "!"
            })
    void it_never_says(String banned) {
        assertThat(everything()).noneMatch(said -> said.toLowerCase(Locale.ROOT).contains(banned));
    }

    /// "You have" tells a finding, unless it asks or stands under an "if", as every sign does.
    @Test
    void it_tells_nobody_what_they_have() {
        var told = Pattern.compile("(?i)(?<!if |do |when )you have");
        assertThat(words(guide.claims())).noneMatch(said -> told.matcher(said).find());
        assertThat(words(relievers.claims())).noneMatch(said -> told.matcher(said).find());
    }

    @Test
    void nothing_names_an_amount_of_a_pain_reliever() {
        var amount =
                Pattern.compile("(?i)\\b(mg|milligram|tablets?|pills a|times a day|every \\d)");
        assertThat(relievers.claims()).noneMatch(claim -> amount.matcher(claim.words()).find());
        var before = guide.helps().topics().stream().filter(t -> t.id().equals("pain-relievers"));
        assertThat(before.flatMap(topic -> topic.claims().stream()))
                .allMatch(claim -> claim.words().contains("safety questions"))
                .noneMatch(claim -> claim.words().toLowerCase(Locale.ROOT).contains("ibuprofen"));
    }

    @Test
    void nobody_who_did_not_check_it_is_named() {
        assertThat(guide.review().reviewer()).isEmpty();
        assertThat(relievers.review().reviewer()).isEmpty();
    }

    @Test
    void it_reads_like_sixth_grade() {
        assertThat(Grade.of(everything())).isLessThan(6.5);
        for (var topic : topics()) {
            assertThat(Grade.of(words(topic.claims()))).as(topic.name()).isLessThan(9);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No source at all.",
                "<b>Markup</b> of somebody's own. [@R]",
                "![A picture](x.png) [@R]",
                "[Elsewhere](https://example.org/) [@R]",
                "1. Numbered. [@R]"
            })
    void what_no_page_foresaw_is_refused(String words) {
        assertThatThrownBy(() -> Sheet.read("it", "---\ntitle: it\n---\n" + words))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_paragraph_keeps_its_links_and_loses_its_keys() {
        var sheet =
                Sheet.read("it", "---\ntitle: it\n---\nRead [this](/guides) **now**. [@Laur @R]");
        var says = (Passage.Says) sheet.opening().getFirst();
        assertThat(says.claim().sources()).containsExactly("Laur", "R");
        assertThat(says.claim().words()).isEqualTo("Read this now.");
        assertThat(says.claim().phrases()).contains(new Phrase.Link("this", "/guides"));
    }

    private List<Topic> topics() {
        var topics = new ArrayList<Topic>(guide.body().topics());
        topics.addAll(guide.causes().topics());
        topics.addAll(guide.helps().topics());
        topics.addAll(guide.prevents().topics());
        return topics;
    }

    private List<String> everything() {
        var said = new ArrayList<>(words(guide.claims()));
        said.addAll(words(relievers.claims()));
        relievers.questions().forEach(question -> said.add(question.ask()));
        guide.signs().forEach(sign -> said.add(sign.words()));
        topics().forEach(topic -> said.add(topic.name()));
        return said;
    }

    private static List<String> words(List<Claim> claims) {
        return claims.stream().map(Claim::words).toList();
    }
}
