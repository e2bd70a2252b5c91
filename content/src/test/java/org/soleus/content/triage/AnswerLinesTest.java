package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Screen;

import java.util.List;
import java.util.Random;

class AnswerLinesTest {

    private static final Screen SCREEN = Screens.bundled();

    @Test
    void what_was_written_is_read_again_with_its_moments() {
        for (long seed = 1; seed < 500; seed++) {
            var random = new Random(seed);
            var answers = Answers.NONE;
            for (var one : Someone.any(SCREEN, random).words().entrySet()) {
                long second = random.nextInt(3) == 0 ? 0 : 1_700_000_000L + random.nextInt(9_999);
                answers = answers.and(new Answers.Given(one.getKey(), one.getValue(), second));
            }
            assertThat(AnswerLines.read(SCREEN, AnswerLines.write(answers)))
                    .as("seed %s", seed)
                    .contains(answers);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PE1",
                "=yes",
                "PE1=",
                "PE1=@5",
                "PE1=maybe",
                "PE1=yes,no",
                "NOPE=yes",
                "DVT2=no,over_60",
                "DVT2=over_60,over_60",
                "age=-1",
                "age=1000",
                "age=12a",
                "pain=11",
                "PE1=yes@",
                "PE1=yes@soon",
                "PE1=yes@9999999999999999999"
            })
    void what_no_page_of_ours_writes_is_not_read(String line) {
        assertThat(AnswerLines.read(SCREEN, line)).isEmpty();
    }

    @Test
    void nothing_is_no_answer() {
        assertThat(AnswerLines.read(SCREEN, "")).contains(new Answers(List.of()));
    }
}
