package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.content.Folder;
import org.soleus.content.plan.PlanBooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class KeepingTest {

    @TempDir private Path folder;
    private Path own = Path.of(".");
    private Keeping keeping = new Keeping(Path.of("."), false);

    @BeforeEach
    void a_clinic_copies_what_the_program_carries() throws IOException {
        own = folder.resolve("own");
        keeping = new Keeping(folder.resolve("data/content"), false);
        for (var name : Folder.packaged().names()) {
            var file = own.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, Folder.packaged().find(name).orElseThrow());
        }
    }

    @Test
    void without_a_folder_of_its_own_a_clinic_runs_with_what_the_program_carries() {
        var chosen = keeping.choose(Optional.empty());
        assertThat(chosen.folder()).isEqualTo(Folder.packaged());
        assertThat(chosen.told()).isEmpty();
        assertThat(chosen.kept(one -> one.mark().equals(chosen.version()))).isPresent();
        assertThat(chosen.kept(_ -> false)).isEmpty();
    }

    @Test
    void a_copy_that_says_the_same_has_the_same_version() {
        assertThat(choose().version()).isEqualTo(Folder.packaged().mark());
    }

    @Test
    void a_sound_change_is_taken_and_read_from_its_copy() throws IOException {
        change("plan/dose.yaml", "cut_percent: {value: 30", "cut_percent: {value: 40");
        var chosen = choose();
        change("plan/dose.yaml", "cut_percent: {value: 40", "cut_percent: {value: 50");
        assertThat(chosen.faults()).isEmpty();
        assertThat(chosen.version()).isNotEqualTo(Folder.packaged().mark());
        assertThat(chosen.folder().reading(PlanBooks::load).dose().cutPercent()).isEqualTo(40);
        assertThat(choose().folder().reading(PlanBooks::load).dose().cutPercent()).isEqualTo(50);
    }

    @Test
    void a_fault_keeps_the_last_version_that_was_sound_and_is_told() throws IOException {
        change("plan/dose.yaml", "cut_percent: {value: 30", "cut_percent: {value: 40");
        var good = choose();
        change("plan/dose.yaml", "cut_percent: {value: 40, unit: \"%\"", "cut_percent: {value: 50");
        var chosen = choose();
        assertThat(chosen.version()).isEqualTo(good.version());
        assertThat(chosen.folder().reading(PlanBooks::load).dose().cutPercent()).isEqualTo(40);
        assertThat(chosen.told().getFirst())
                .contains("was not taken")
                .contains("the last version that was sound")
                .contains(good.version());
        assertThat(chosen.told()).anyMatch(line -> line.startsWith("plan/dose.yaml:"));
    }

    @Test
    void a_first_start_with_a_fault_runs_with_what_the_program_carries() throws IOException {
        change("plan/dose.yaml", "cut_percent:", "cut_percnt:");
        var chosen = choose();
        assertThat(chosen.folder()).isEqualTo(Folder.packaged());
        assertThat(chosen.told()).isNotEmpty();
    }

    @Test
    void a_copy_that_was_tampered_with_is_not_the_last_sound_one() throws IOException {
        var good = choose();
        Files.delete(
                folder.resolve("data/content").resolve(good.version()).resolve("sources.yaml"));
        change("plan/dose.yaml", "cut_percent:", "cut_percnt:");
        assertThat(choose().folder()).isEqualTo(Folder.packaged());
    }

    @Test
    void a_changed_safety_screen_is_refused_because_phones_carry_the_programs() throws IOException {
        change("triage/screen.yaml", "ask: How old are you?", "ask: What is your age?");
        var chosen = choose();
        assertThat(chosen.faults())
                .extracting(fault -> fault.file())
                .contains("triage/screen.yaml");
        assertThat(chosen.folder()).isEqualTo(Folder.packaged());
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        var chosen = keeping.choose(Optional.of(folder.resolve("nowhere")));
        assertThat(chosen.told()).anyMatch(line -> line.contains("There is no such folder."));
        assertThat(chosen.folder()).isEqualTo(Folder.packaged());
    }

    private Chosen choose() {
        return keeping.choose(Optional.of(own));
    }

    private void change(String name, String old, String now) throws IOException {
        var text = Files.readString(own.resolve(name));
        assertThat(text).contains(old);
        Files.writeString(own.resolve(name), text.replace(old, now));
    }
}
