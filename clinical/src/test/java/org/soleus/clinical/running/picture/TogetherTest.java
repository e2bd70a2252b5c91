package org.soleus.clinical.running.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.capacity.HiddenLoad;
import org.soleus.clinical.running.capacity.LoadLink;

/// What went together with sore mornings: nothing on too little, never a cause.
class TogetherTest {

    @Test
    void a_few_weeks_say_nothing() {
        var life = new Life();
        for (int day = 20; day > 0; day -= 2) life.run(day, 5000).morning(day - 1, 4, true);
        var together = Together.of(life.lived(), Life.DAY);
        assertThat(together.link()).isInstanceOf(LoadLink.NeedsMore.class);
        assertThat(together.often()).isEmpty();
    }

    @Test
    void heavy_hilly_days_before_sore_mornings_are_told_as_that() {
        var together = Together.of(halfAYear(), Life.DAY);
        assertThat(together.link()).isInstanceOf(LoadLink.MoreAfterHeavy.class);
        assertThat(together.often()).extracting(HiddenLoad::fact).contains("hills", "new-shoes");
    }

    @Test
    void mornings_before_the_first_answer_are_not_missing_ones() {
        var life = new Life();
        for (int day = 400; day > 200; day -= 2) life.silent(day, 5000);
        assertThat(Together.of(life.lived(), Life.DAY).link())
                .isEqualTo(new LoadLink.NeedsMore(36));
    }

    @Test
    void days_of_far_more_steps_before_sore_mornings_are_told_where_steps_are_known() {
        var life = walked(180);
        assertThat(Together.of(life.lived(), Life.DAY).often())
                .extracting(HiddenLoad::fact)
                .contains("steps");
        assertThat(Together.of(walked(16).lived(), Life.DAY).often())
                .extracting(HiddenLoad::fact)
                .doesNotContain("steps");
    }

    /// Every other day a run, every twelfth day a long walk and a sore morning after it.
    private static Life walked(int known) {
        var life = new Life();
        for (int day = 180; day > 0; day--) {
            if (day % 2 == 0) life.run(day, 4000 + day);
            boolean sore = (day + 1) % 12 == 0;
            life.morning(day, sore ? 3 : 1, sore);
            if (day <= known) life.steps(day, day % 12 == 0 ? 14_000 : 6_000 + day);
        }
        return life;
    }

    /// Every other day easy, every sixth day hilly and heavy with a sore morning after most.
    private static Lived halfAYear() {
        var life = new Life();
        for (int day = 180; day > 0; day--) {
            boolean hilly = day % 6 == 0;
            if (hilly) life.hilly(true).run(day, 9000);
            else if (day % 2 == 0) life.hilly(false).run(day, 4000);
            boolean sore = (day + 1) % 6 == 0 && day % 4 != 0;
            life.morning(day, sore ? 3 : 1, sore);
            if (sore && day % 5 < 3) life.told("new-shoes", day + 2);
        }
        return life.lived();
    }
}
