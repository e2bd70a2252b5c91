package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soleus.content.Folder;
import org.soleus.content.Language;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Whatever language she reads, the numbers are those that the rules go by now.
class SpokenBookTest {

    private static final String TABLE = "plan/walkrun.yaml";

    @AfterEach
    void as_before() {
        Folder.packaged().use();
    }

    @Test
    void a_changed_stage_is_told_in_spanish_at_once_and_a_draft_stays_one() {
        assertThat(repeats()).isEqualTo(8);
        var longer =
                Folder.packaged().text(TABLE).replace("repeats: 8, words", "repeats: 9, words");
        var changed =
                Folder.packaged().with(Map.of(TABLE, longer.getBytes(StandardCharsets.UTF_8)));
        assertThat(changed.reading(SpokenBookTest::repeats)).isEqualTo(9);
        assertThat(repeats()).as("a draft").isEqualTo(8);
        changed.use();
        assertThat(repeats()).as("published").isEqualTo(9);
    }

    private static int repeats() {
        return PlanBooks.in(Language.SPANISH).walkRun().stage(1).repeats();
    }
}
