package org.soleus.clinical.running.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What days tell, and on which days it could be told.
class DayFactsTest {

    @Test
    void far_more_steps_are_a_fact_of_days_on_which_that_could_be_told() {
        var life = new Life();
        for (int day = 40; day > 0; day--) life.steps(day, day == 5 ? 14_000 : 6_000);
        var facts = DayFacts.of(life.lived());
        long jump = Life.DAY.minusDays(5).toEpochDay();
        assertThat(facts.days().get(DayFacts.STEPS)).containsExactly(jump);
        assertThat(facts.seen().get(DayFacts.STEPS)).hasSize(26).contains(jump);
    }

    @Test
    void runs_can_tell_on_every_day_and_are_in_no_list_of_days() {
        var facts = DayFacts.of(new Life().run(3, 5000).run(2, 5000).lived());
        assertThat(facts.days().get(DayFacts.NO_REST))
                .containsExactly(Life.DAY.minusDays(2).toEpochDay());
        assertThat(facts.seen()).containsOnlyKeys(DayFacts.STEPS);
    }
}
