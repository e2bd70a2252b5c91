package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Wells;
import org.soleus.clinical.triage.Wells.Item;

import java.util.List;

class WellsTest {

    @Test
    void a_larger_calf_and_an_earlier_clot_are_two_points_and_seen_today() {
        var wells = new Wells(List.of(Item.CALF_3_CM, Item.PREVIOUS));
        assertThat(wells.points()).isEqualTo(2);
        assertThat(wells.raisesTo(false)).contains(Disposition.SAME_DAY);
    }

    @Test
    void tenderness_alone_is_one_point_and_with_swelling_still_seen_today() {
        var wells = new Wells(List.of(Item.TENDER));
        assertThat(wells.points()).isEqualTo(1);
        assertThat(wells.raisesTo(true)).contains(Disposition.SAME_DAY);
        assertThat(wells.raisesTo(false)).isEmpty();
    }

    @Test
    void only_a_clinician_takes_two_points_away_and_that_lowers_nothing_here() {
        var wells = new Wells(List.of(Item.CALF_3_CM, Item.PREVIOUS));
        assertThat(wells.pointsWithAlternative()).isZero();
        assertThat(wells.raisesTo(false)).contains(Disposition.SAME_DAY);
    }

    @Test
    void answers_tell_four_items_and_the_rest_need_an_examination() {
        var answers =
                Answers.NONE.and("DVT2", List.of("previous_clot", "immobilised", "oestrogen"));
        assertThat(Wells.in(answers).present()).containsExactly(Item.IMMOBILISED, Item.PREVIOUS);
        assertThat(Wells.in(answers).names()).isEqualTo("IMMOBILISED,PREVIOUS");
        assertThat(Wells.in(Answers.NONE.and("DVT2", "not_sure")).points()).isZero();
    }

    @Test
    void no_item_counts_twice() {
        assertThatThrownBy(() -> new Wells(List.of(Item.TENDER, Item.TENDER)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
