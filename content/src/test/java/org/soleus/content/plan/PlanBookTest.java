package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.BlockWeeks;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PhaseRule;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Rung;
import org.soleus.content.guide.Sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PlanBookTest {

    private static final PlanBook BOOK = PlanBooks.load();

    @Test
    void the_ladder_holds_64_exercises_and_its_neighbours_are_among_them() {
        assertThat(BOOK.ladder().rungs()).hasSize(64);
        for (Rung rung : BOOK.ladder().rungs().values()) {
            assertThat(rung.next()).allMatch(BOOK.ladder().rungs()::containsKey);
            assertThat(rung.back()).allMatch(BOOK.ladder().rungs()::containsKey);
        }
    }

    @Test
    void every_part_that_is_named_is_there() {
        Set<String> parts = new HashSet<>();
        BOOK.components().forEach(card -> parts.add(card.id()));
        BOOK.turnedOn().values().forEach(ids -> assertThat(parts).containsAll(ids));
        for (PhaseRule rule : BOOK.phases()) {
            assertThat(rule.slots()).allMatch(slot -> parts.contains(slot.component()));
            assertThat(rule.gates()).allMatch(BOOK.gates()::containsKey);
        }
        BOOK.blocks().forEach(block -> assertThat(parts).contains(block.component()));
    }

    @Test
    void every_pattern_swaps_and_leaves_out_exercises_that_exist() {
        for (Pattern pattern : Pattern.values()) {
            assertThat(BOOK.card(pattern).leavesOut()).allMatch(BOOK.ladder().rungs()::containsKey);
            assertThat(BOOK.card(pattern).swaps().keySet())
                    .allMatch(BOOK.ladder().rungs()::containsKey);
            assertThat(BOOK.card(pattern).swaps().values())
                    .allMatch(BOOK.ladder().rungs()::containsKey);
        }
    }

    @Test
    void every_exercise_of_a_session_has_its_own_page() {
        List<String> missing = new ArrayList<>();
        for (String exercise : inSessions()) {
            if (!isThere("exercise/" + exercise + ".yaml")) {
                missing.add(exercise);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_source_is_known() {
        assertThat(Sources.bundled().byKey().keySet()).containsAll(PlanBooks.sources());
    }

    @Test
    void heel_raise_norms_take_the_nearest_decade_and_the_lower_sex() {
        assertThat(BOOK.risks().heelRaiseNorm(19, Optional.empty())).isEqualTo(30);
        assertThat(BOOK.risks().heelRaiseNorm(39, Optional.empty())).isEqualTo(27);
        assertThat(BOOK.risks().heelRaiseNorm(85, Optional.empty())).isEqualTo(14);
    }

    private static Set<String> inSessions() {
        Set<String> exercises = new HashSet<>();
        BOOK.phases().forEach(rule -> rule.slots().forEach(slot -> exercises.add(slot.exercise())));
        for (BlockWeeks block : BOOK.blocks()) {
            block.parts()
                    .forEach(
                            part -> part.exercises().forEach(one -> exercises.add(one.exercise())));
        }
        BOOK.warmUp().forEach(one -> exercises.add(one.exercise()));
        BOOK.snacks().forEach(one -> exercises.add(one.exercise()));
        BOOK.stretches().exercises().forEach(one -> exercises.add(one.exercise()));
        for (Rung rung : BOOK.ladder().rungs().values()) {
            if (!rung.gate().equals("later")) {
                exercises.add(rung.exercise());
            }
        }
        return exercises;
    }

    private static boolean isThere(String name) {
        return PlanBookTest.class.getResource("/content/" + name) != null;
    }
}
