package org.soleus.content.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Wave;
import org.soleus.content.guide.Sources;

import java.util.List;

/// The questions of the waves as clinicians wrote them.
class QuestionsTest {

    private static final Questions ALL = Questions.load();

    @Test
    void the_baseline_asks_all_but_the_impression_of_change() {
        assertThat(ids(0))
                .hasSize(15)
                .contains("pain-now", "pain-worst", "pain-average", "pain-run", "phq-1", "gad-2")
                .doesNotContain("impression");
        assertThat(ids(2)).contains("impression").doesNotContain("phq-1");
        assertThat(ids(6)).containsExactly("phq-1", "phq-2", "gad-1", "gad-2");
        assertThat(ids(12)).hasSize(16);
    }

    @Test
    void the_published_questions_stand_unchanged_with_their_credit() {
        assertThat(ALL.mood().stem())
                .isEqualTo(
                        "Over the last 2 weeks, how often have you been bothered by the following"
                                + " problems?");
        assertThat(ALL.mood().items())
                .extracting(Questions.Item::ask)
                .containsExactly(
                        "Little interest or pleasure in doing things",
                        "Feeling down, depressed, or hopeless",
                        "Feeling nervous, anxious or on edge",
                        "Not being able to stop or control worrying");
        assertThat(ALL.mood().answers().values())
                .containsExactly(
                        "Not at all",
                        "Several days",
                        "More than half the days",
                        "Nearly every day");
        assertThat(ALL.mood().credit()).contains("Spitzer", "Williams", "Kroenke", "Pfizer");
    }

    @Test
    void the_impression_of_change_has_seven_steps_and_every_source_is_known() {
        var items = ALL.items(Wave.of(12).orElseThrow());
        var impression = items.stream().filter(i -> i.id().equals("impression")).findFirst();
        assertThat(impression.orElseThrow().answers()).hasSize(7).containsKey("7");
        assertThat(impression.get().takes(0)).isFalse();
        assertThat(items)
                .allSatisfy(
                        item ->
                                assertThat(Sources.bundled().plain(List.of(item.source())))
                                        .isNotBlank());
    }

    private static List<String> ids(int week) {
        return ALL.items(Wave.of(week).orElseThrow()).stream().map(Questions.Item::id).toList();
    }
}
