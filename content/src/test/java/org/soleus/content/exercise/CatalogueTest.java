package org.soleus.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.exercise.Equipment;
import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.exercise.Lit;
import org.soleus.clinical.exercise.Metric;
import org.soleus.clinical.exercise.Prop;
import org.soleus.clinical.exercise.Review;
import org.soleus.clinical.exercise.StopCode;
import org.soleus.clinical.exercise.View;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class CatalogueTest {

    private static final Catalogue LIBRARY = Catalogue.load();

    /// Words of a picture, and what must then be in it.
    private static final Map<String, Class<? extends Prop>> SHOWN =
            Map.of(
                    "on a wall", Prop.Wall.class,
                    "a rail", Prop.Post.class,
                    "on a step", Prop.Step.class,
                    "cushion", Prop.Cushion.class,
                    "a roller", Prop.Roller.class,
                    "a band", Prop.Strap.class,
                    "on a chair", Prop.Chair.class,
                    "a rope", Prop.Rope.class);

    private static final Map<String, List<Lit>> COLOURED =
            Map.of(
                    "calf is coloured", List.of(Lit.CALF, Lit.SOLEUS),
                    "alves are coloured", List.of(Lit.CALF, Lit.SOLEUS),
                    "front of the right thigh", List.of(Lit.QUADS),
                    "back of the right thigh", List.of(Lit.HAMSTRINGS),
                    "seat muscle", List.of(Lit.GLUTES),
                    "side of the right hip", List.of(Lit.SIDE_HIP),
                    "arch", List.of(Lit.ARCH));

    private static final Pattern BOTH = Pattern.compile("[Bb]oth [A-Za-z ]+ are coloured");

    @Test
    void the_library_holds_all_sixty_four_in_their_order() {
        assertThat(LIBRARY.later()).isEmpty();
        assertThat(LIBRARY.list()).hasSize(64);
        for (int i = 0; i < 64; i++) {
            assertThat(LIBRARY.list().get(i).number()).isEqualTo(i + 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_record_is_complete() {
        return each(
                it -> {
                    assertThat(it.name()).isNotBlank();
                    assertThat(it.purpose()).endsWith(".");
                    assertThat(it.feel()).endsWith(".");
                    assertThat(it.steps()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(it.cues()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(it.mistakes())
                            .isNotEmpty()
                            .allMatch(mistake -> mistake.contains(":"));
                    assertThat(it.stops().getFirst()).isEqualTo(StopCode.S0);
                    assertThat(it.evidence().sources()).isNotEmpty();
                    assertThat(it.figure().pictured()).startsWith("Drawing: ").endsWith(".");
                    assertThat(it.version()).isPositive();
                });
    }

    @Test
    void no_reviewer_is_invented() {
        assertThat(LIBRARY.list()).allMatch(it -> it.review() instanceof Review.Open);
    }

    @Test
    void harder_never_leads_back() {
        assertThat(LIBRARY.list()).noneMatch(it -> leadsBack(it, Exercise::harder));
    }

    @Test
    void easier_never_leads_back() {
        assertThat(LIBRARY.list()).noneMatch(it -> leadsBack(it, Exercise::easier));
    }

    private static boolean leadsBack(Exercise from, Function<Exercise, List<String>> next) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(next.apply(from));
        while (!open.isEmpty()) {
            var slug = open.pop();
            if (slug.equals(from.slug())) return true;
            if (seen.add(slug)) open.addAll(next.apply(LIBRARY.get(slug)));
        }
        return false;
    }

    @TestFactory
    Stream<DynamicTest> springs_wait_for_their_gate() {
        return each(
                it -> {
                    boolean leavesTheFloor = it.metric() == Metric.HOP;
                    assertThat(it.gate().equals("G-PLYO")).isEqualTo(leavesTheFloor);
                });
    }

    @TestFactory
    Stream<DynamicTest> the_picture_holds_what_its_words_name() {
        return each(
                it -> {
                    var words = it.figure().pictured();
                    SHOWN.forEach(
                            (word, prop) -> {
                                if (!words.contains(word)) return;
                                assertThat(it.figure().props()).as(word).anyMatch(prop::isInstance);
                            });
                    COLOURED.forEach(
                            (word, lit) -> {
                                if (!words.contains(word)) return;
                                assertThat(it.figure().lit()).as(word).containsAnyElementsOf(lit);
                            });
                    boolean front = words.contains("from the front");
                    var view = it.figure().view();
                    assertThat(view == View.FRONT || view == View.FOOT_FRONT).isEqualTo(front);
                    assertThat(it.figure().lit().contains(Lit.BOTH))
                            .isEqualTo(BOTH.matcher(words).find());
                });
    }

    @TestFactory
    Stream<DynamicTest> what_is_needed_is_in_the_picture() {
        return each(
                it -> {
                    var view = it.figure().view();
                    if (view != View.SIDE && view != View.FRONT) return;
                    if (it.equipment().contains(Equipment.CHAIR)) {
                        assertThat(it.figure().props()).anyMatch(Prop.Chair.class::isInstance);
                    }
                    if (it.equipment().contains(Equipment.STEP)) {
                        assertThat(it.figure().props()).anyMatch(Prop.Step.class::isInstance);
                    }
                    if (it.equipment().contains(Equipment.WEIGHT)) {
                        assertThat(it.figure().props()).anyMatch(Prop.Weight.class::isInstance);
                    }
                });
    }

    private static Stream<DynamicTest> each(Consumer<Exercise> check) {
        return LIBRARY.list().stream()
                .map(it -> DynamicTest.dynamicTest(it.slug(), () -> check.accept(it)));
    }
}
