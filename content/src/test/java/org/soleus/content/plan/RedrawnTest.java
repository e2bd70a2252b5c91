package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.Redrawn;
import org.soleus.content.Folder;
import org.soleus.content.message.Voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

class RedrawnTest {

    private static final LocalDate DAY = Anyone.DAY;
    private static final PlanBook BOOK = PlanBooks.load();

    @TempDir private Path folder;

    @Test
    void the_same_content_changes_nothing() {
        assertThat(changes(BOOK)).isEmpty();
    }

    @Test
    void another_first_dose_is_said_with_the_one_before() throws IOException {
        var other =
                changed(
                        "plan/ladder.yaml",
                        "first: {sets: 2, reps: 20, per_side: true, tempo: 1-0-1, rest_s: 15}",
                        "first: {sets: 2, reps: 15, per_side: true, tempo: 1-0-1, rest_s: 15}");
        assertThat(changes(other))
                .contains(
                        "ankle pumps: 2 sets of 15 repetitions instead of 2 sets of 20"
                                + " repetitions");
    }

    @Test
    void an_exercise_that_leaves_a_phase_is_said() throws IOException {
        var other =
                changed(
                        "plan/phases.yaml",
                        "      - {exercise: glute-bridge, component: hip-strength, rhythm:"
                                + " daily}\n",
                        "");
        assertThat(changes(other)).isNotEmpty();
    }

    private List<String> changes(PlanBook other) {
        return Redrawn.words(draft(BOOK), draft(other), DAY).stream()
                .map(Voice.english()::of)
                .toList();
    }

    private static Program draft(PlanBook book) {
        return Drafting.draft(book, Anyone.of(new Random(4), 10), DAY);
    }

    private PlanBook changed(String name, String old, String now) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        var text = Folder.packaged().text(name);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), now));
        return Folder.at(folder).over(Folder.packaged()).reading(PlanBooks::load);
    }
}
