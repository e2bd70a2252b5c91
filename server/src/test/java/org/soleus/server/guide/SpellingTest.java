package org.soleus.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.content.Language;

import java.util.List;

class SpellingTest {

    private final Spelling spelling =
            new Spelling(
                    List.of("The Achilles tendon. Stretch it. Swollen calves, ice."),
                    Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "achillies, achilles",
        "achiles, achilles",
        "streching, streching",
        "strech, stretch",
        "swolen, swollen",
        "tendno, tendon",
        "calve, calves",
        "ise, ise",
        "zebra, zebra",
        "stretched, stretched"
    })
    void a_word_is_mended_only_when_one_that_we_know_is_very_near(String typed, String meant) {
        assertThat(spelling.mended(List.of(typed))).containsExactly(meant);
    }

    @Test
    void a_swap_of_neighbours_is_one_slip() {
        assertThat(Spelling.slips("tendno", "tendon")).isEqualTo(1);
        assertThat(Spelling.slips("", "ice")).isEqualTo(3);
        assertThat(Spelling.slips("calf", "calf")).isZero();
    }
}
