package org.soleus.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.content.Fault;
import org.soleus.content.Folder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Each damage alone is done to a sound copy; what is said of it has the line, and a cure.
class CheckTest {

    @TempDir private Path folder;

    @BeforeEach
    void copies_the_packaged_content() throws IOException {
        for (var name : Folder.packaged().names()) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, Folder.packaged().find(name).orElseThrow());
        }
    }

    @Test
    void what_is_packaged_is_sound() {
        assertThat(Check.of(Folder.packaged())).isEmpty();
        assertThat(check()).isEmpty();
    }

    /// The shortest of three, since others work on this machine too.
    @Test
    void it_takes_far_less_than_three_seconds() {
        var shortest = IntStream.range(0, 3).mapToLong(turn -> took()).min().orElseThrow();
        assertThat(Duration.ofNanos(shortest)).isLessThan(Duration.ofSeconds(3));
    }

    private long took() {
        var start = System.nanoTime();
        check();
        return System.nanoTime() - start;
    }

    /// `old` is looked for in the file and replaced by `new`, once; the fault is where it stood.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    exercise/heel-raise-single.yaml|id: heel-raise-single|id: heel-raise-singel|its id is not its name|
                    exercise/heel-raise-single.yaml|harder: [heel-raise-single-step,|harder: [heel-raise-single-stp,|No exercise is named `heel-raise-single-stp`|Write `heel-raise-single-step`
                    exercise/heel-raise-single.yaml|sources: [AT-CPG18, HRnorm]|sources: [AT-CPG18, HRnrm]|No source is named `HRnrm`|Write `HRnorm`
                    exercise/heel-raise-single.yaml|sources: [AT-CPG18, HRnorm]|sources: []|source|
                    exercise/heel-raise-single.yaml|near: {pitch: -36}|near: {pitch: -82}|the near ankle is at|angle of this joint
                    exercise/heel-raise-single.yaml|near: {pitch: -36}|near: {pich: -36}|near.pich|
                    exercise/heel-raise-single.yaml|near arm: {x: 0.3135, y: 0.742|near arm: {x: 0.43, y: 0.742|the near hand ends 0.|nearer
                    exercise/step-down.yaml|near: {x: -0.04, y: 0.085|near: {x: -0.04, y: 0.025|the near foot ends 0.|nearer
                    exercise/heel-raise-single.yaml|metric: CAM-HR|metric: CAM-HEEL|"CAM-HEEL" is no word|CAM-HR(bent)
                    exercise/heel-raise-single.yaml|number: 13|number: 14|The number 14 is that of exercise/heel-raise-single-step.yaml, too|next one that is free
                    exercise/heel-raise-single.yaml|- "Half-height repetitions: stop when you can no longer reach the top."|- Half-height repetitions: stop when you can no longer reach the top.|is no sentence|straight quotation marks
                    exercise/heel-raise-single.yaml|- "Half-height repetitions: stop|- “Half-height repetitions: stop|is no sentence|straight quotation marks
                    exercise/heel-raise-single.yaml|- "Half-height repetitions: stop|- "Half-height repetitions, stop|has no colon|a colon, and what to do instead
                    es/exercise/heel-raise-single.yaml|  - "Repeticiones a media altura:|  - "Repeticiones a media altura,|has no colon|a colon, and what to do instead
                    exercise/heel-raise-single.yaml|number: 13|number: thirteen|"thirteen" is no whole number|digits
                    exercise/heel-raise-single.yaml|area: calf|area: clf|"clf" is no word|calf
                    exercise/heel-raise-single.yaml|area: calf|aera: calf|The field `aera` is not known|area
                    exercise/heel-raise-single.yaml|feel: Strong work|fell: Strong work|The field `fell` is not known|feel
                    exercise/heel-raise-single.yaml|version: 1|number: 1|stands there twice|line 2
                    exercise/heel-raise-single.yaml|area: calf|area: &a calf|anchor|Write the value out
                    exercise/heel-raise-single.yaml|area: calf|area: !!java.net.URL calf|tag|Leave the tag out
                    exercise/heel-raise-single.yaml|area: calf|area: }calf|no YAML|Mend the YAML
                    exercise/heel-raise-single.yaml|feel: Strong work|feel: <script>alert(1)</script> work|markup or a script|plain words
                    exercise/heel-raise-single.yaml|{wall: {x: 0.332}}|{wal: {x: 0.332}}|no prop is called wal|
                    exercise/index.yaml|- heel-raise-double|- heel-raise-dbl|There is no file exercise/heel-raise-dbl.yaml|
                    plan/dose.yaml|escalate_at: {value: 7, unit: pain, source: R}|escalate_at: {value: 7, source: R}|The threshold `escalate_at` has no unit|unit: pain
                    plan/dose.yaml|escalate_at: {value: 7, unit: pain, source: R}|escalate_at: {value: 7, unit: pain}|The threshold `escalate_at` has no source|key of its source
                    plan/dose.yaml|escalate_at: {value: 7, unit: pain, source: R}|escalate_at: {value: seven, unit: pain, source: R}|must be a whole number|
                    plan/dose.yaml|lock_at: {value: 3|lock_it: {value: 3|The field `lock_at` is missing|in place of `lock_it`
                    plan/ladder.yaml|next: [knee-to-wall]|next: [knee-to-wal]|No exercise of the ladder is named `knee-to-wal`|Write `knee-to-wall`
                    plan/ladder.yaml|gate: G-PLYO|gate: G-PLY|No gate is named `G-PLY`|G-PLYO
                    plan/phases.yaml|component: first-loading, rhythm: daily|component: first-loding, rhythm: daily|No component is named `first-loding`|first-loading
                    plan/phases.yaml|rhythm: daily|rhythm: dayly|"dayly" is no word|daily
                    plan/phases.yaml|never: [gastroc-strain]|never: [gastro-strain]|No pattern is named `gastro-strain`|gastroc-strain
                    running/next.yaml|recent_days: {value: 30, unit: d, source: RUNSAFE}|recent_days: {value: 30, source: RUNSAFE}|has no unit|
                    running/next.yaml|recent_days: {value: 30, unit: d, source: RUNSAFE}|recent_days: {value: 30, unit: d, source: RUNSAF}|No source is named `RUNSAF`|Write `RUNSAFE`
                    triage/screen.yaml|yes: [Yes, E_NOW]|yes: [Yes, E_NWO]|is no word|e now
                    triage/screen.yaml|kind: NUMBER|kind: NUMER|is no word|number
                    measure/tests.yaml|source: HRnorm|source: HRnrm|No source is named|HRnorm
                    measure/questions.yaml|kind: score|kind: scroe|is no word|score
                    guide/shin-pain.md|first: [BSI1,|first: [BSI9,|No sign is named `BSI9`|guide/signs.yaml
                    guide/shin-pain.md|next: [what-pain-tells-you,|next: [what-pain-tels-you,|No page is named `what-pain-tels-you`|Write `what-pain-tells-you`
                    guide/shin-pain.md|brief: [heel-raise-bent-double,|brief: [heel-raise-bent-dbl,|No exercise is named|Write `heel-raise-bent-double`
                    guide/shin-pain.md|written: 2026-11-26|written: soon|written is a day|
                    guide/shelf.yaml|drinking, shoes|drinking, shoos|There is no file guide/shoos.md.|take its name out here
                    guide/signs.yaml|answers: {BSI3: yes}|answers: {BSI3: no}|sends nobody anywhere for BSI3|
                    guide/words.yaml|signs: [BROKEN]|signs: [BROKN]|No sign is named `BROKN`|Write `BROKEN`
                    es/exercise/heel-raise-single.yaml|version: 1|version: 2|stands at version 1|Translate what changed
                    es/exercise/heel-raise-single.yaml|id: heel-raise-single|id: heel-raise-double|not that of the English file|heel-raise-single
                    es/exercise/heel-raise-single.yaml|feel: Un trabajo|fell: Un trabajo|`feel` is missing|in place of `fell`
                    es/exercise/heel-raise-single.yaml|review: null|dose: {sets: 9}|`dose` is not one that is translated|Take it out
                    es/exercise/heel-raise-single.yaml|cues: [Sube del todo., |cues: [|has 2 entries; in English it has 3|Translate each
                    es/exercise/knee-to-wall.yaml|  - Ponte frente a una pared con el dedo gordo de un pie a 5 cm|  - Ponte frente a una pared con el dedo gordo de un pie a 15 cm|The digits of `steps`|Write 5
                    es/exercise/balance-single.yaml|Aguanta 30 segundos|Aguanta 20 segundos|The digits of `steps`|Write 30
                    es/exercise/words.yaml|s7:|s8:|The field `s7` is missing|
                    es/guide/calf-pain-after-running.md|version: 1|version: 2|stands at version 1|Translate what changed
                    es/guide/calf-pain-after-running.md|title: Dolor|titel: Dolor|`title` is missing|in place of `titel`
                    es/guide/calf-pain-after-running.md|reviewer: null|first: [SEED1]|`first` is not one that is translated|Take it out
                    es/guide/calf-pain-after-running.md|{soleus}|{soleo}|there is no part `what/soleo`|Take it out
                    es/guide/calf-pain-after-running.md|(/guides/warm-up)|(/guides/shoes)|The links are not those|Lead to /guides/warm-up.
                    es/guide/calf-pain-after-running.md|de más de 50:|de más de 60:|The digits of this sentence|Write 50
                    es/guide/calf-pain-after-running.md|En 5205|En 5250|digits|5205
                    es/guide/calf-pain-after-running.md|[@Rasm]|[@R]|The sources are not those|End it with [@Rasm].
                    es/triage/screen.yaml|version: "2026-11-24"|version: "2026-11-23"|stands at version 2026-11-24|Translate what changed
                    es/triage/screen.yaml|  ALI1:|  ALI2:|The field `ALI1` is missing|in place of `ALI2`
                    es/triage/screen.yaml|      sudden: De golpe|      suden: De golpe|The field `sudden` is missing|in place of `suden`
                    es/triage/screen.yaml|    help: El dolor en el pecho|    source: X|`source` is not one that is translated|Take it out
                    es/triage/screen.yaml|7 o más sobre 10, o el peor|8 o más sobre 10, o el peor|The digits of `ask`|Write 10, 7
                    es/triage/screen.yaml|  of_ten: "{0} sobre 10"|  of_ten: "{1} sobre 10"|The digits of `of_ten`|Write 0, 10
                    es/triage/screen.yaml|  TAP5:|  TIP5:|The field `TAP5` is missing|in place of `TIP5`
                    triage/screen.yaml|  taps_clear:|  tap_clear:|The field `taps_clear` is missing|in place of `tap_clear`
                    sources.yaml|read: second_hand|read: third_hand|is no word|second hand
                    """)
    void each_damage_is_told_with_its_line(
            String file, String old, String now, String what, String cure) throws IOException {
        int line = damage(file, old, now);
        var faults = check();
        assertThat(faults)
                .anySatisfy(
                        fault -> {
                            assertThat(fault.place()).isEqualTo(file + ":" + line);
                            assertThat(fault.what()).containsIgnoringCase(what);
                            if (cure != null) assertThat(fault.cure()).contains(cure);
                        });
        assertThat(faults).allMatch(fault -> fault.cure().endsWith(".") && !fault.what().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <script>fetch('/account')</script> Hello. [@R]|markup or a script
                    [Here](javascript:alert(1)) it is. [@R]|markup or a script
                    No source stands here.|No source stands at the end
                    A key that nobody has. [@Nbdy]|No source is named `Nbdy`
                    1. One. [@R]|OrderedList
                    """)
    void words_that_no_page_takes_are_told_with_their_line(String words, String what)
            throws IOException {
        var file = folder.resolve("guide/pain-relievers.md");
        var lines = Files.readAllLines(file);
        int at = lines.lastIndexOf("---") + 1;
        lines.add(at, words + "\n");
        Files.write(file, lines);
        assertThat(check())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.place())
                                    .isEqualTo("guide/pain-relievers.md:" + (at + 1));
                            assertThat(fault.what()).contains(what);
                        });
    }

    @Test
    void a_file_of_fifty_megabytes_is_not_read() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("guide/large.md").toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertThat(check())
                .extracting(Fault::place, Fault::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "guide/large.md:1", "The file has more than 1 MB."));
    }

    @Test
    void what_is_not_utf_8_is_told_with_its_line() throws IOException {
        var file = folder.resolve("plan/gates.yaml");
        var text = Files.readString(file).replace("First springs", "First spr\u00e4ngs");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        int line = lineOf(text, "First spr");
        assertThat(check())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.place()).isEqualTo("plan/gates.yaml:" + line);
                            assertThat(fault.what()).isEqualTo("It is not UTF-8.");
                        });
    }

    /// A few hundred bytes that would be a thousand million words, were they written out.
    @Test
    void an_anchor_bomb_is_refused_at_its_first_line() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
        }
        Files.writeString(folder.resolve("plan/gates.yaml"), bomb);
        assertThat(check()).extracting(Fault::place).contains("plan/gates.yaml:1");
    }

    @Test
    void a_nest_without_end_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("plan/gates.yaml"), "gates: " + "[".repeat(900) + "]".repeat(900));
        assertThat(check()).extracting(Fault::file).contains("plan/gates.yaml");
    }

    /// Its translation is not read then, and nothing is said of it.
    @Test
    void a_file_that_cannot_be_read_draws_no_other_fault_behind_it() throws IOException {
        damage("exercise/heel-raise-single.yaml", "area: calf", "area: clf");
        damage("guide/shoes.md", " [@R]", "");
        assertThat(check())
                .extracting(Fault::file)
                .containsOnly("exercise/heel-raise-single.yaml", "guide/shoes.md");
    }

    @Test
    void all_faults_of_a_run_are_listed() throws IOException {
        damage("exercise/heel-raise-single.yaml", "area: calf", "area: clf");
        damage("exercise/heel-raise-double.yaml", "area: calf", "area: clf");
        damage("plan/dose.yaml", "unit: pain, source: R}", "source: R}");
        damage("plan/gates.yaml", "source: BSIblog", "source: BSIblg");
        damage("triage/screen.yaml", "kind: NUMBER", "kind: NUMER");
        assertThat(check())
                .extracting(Fault::file)
                .contains(
                        "exercise/heel-raise-single.yaml",
                        "exercise/heel-raise-double.yaml",
                        "plan/dose.yaml",
                        "plan/gates.yaml",
                        "triage/screen.yaml");
    }

    @Test
    void harder_that_leads_back_is_told_where_the_circle_closes() throws IOException {
        damage(
                "exercise/heel-raise-single.yaml",
                "easier: [heel-raise-2up1down]",
                "easier: [heel-raise-single-step]");
        assertThat(check())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.file())
                                    .isIn(
                                            "exercise/heel-raise-single.yaml",
                                            "exercise/heel-raise-single-step.yaml");
                            assertThat(fault.what())
                                    .contains("leads in a circle")
                                    .contains("heel-raise-single-step");
                        });
    }

    @Test
    void what_is_harder_and_easier_at_once_is_a_circle() throws IOException {
        int line =
                damage(
                        "exercise/heel-raise-single.yaml",
                        "easier: [heel-raise-2up1down]",
                        "easier: [heel-raise-loaded-single]");
        assertThat(check())
                .extracting(Fault::place, Fault::cure)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "exercise/heel-raise-single.yaml:" + line,
                                "Take `heel-raise-loaded-single` out here, or out of another of"
                                        + " them."));
    }

    @Test
    void an_exercise_that_no_list_names_is_told() throws IOException {
        Files.copy(
                folder.resolve("exercise/wall-sit.yaml"),
                folder.resolve("exercise/wall-sit-long.yaml"));
        assertThat(check())
                .extracting(Fault::place)
                .containsExactly("exercise/wall-sit-long.yaml:1", "exercise/wall-sit.yaml:2");
    }

    @Test
    void an_empty_folder_says_what_it_lacks(@TempDir Path empty) {
        assertThat(Check.of(Folder.at(empty))).hasSize(1);
    }

    private List<Fault> check() {
        return Check.of(Folder.at(folder));
    }

    private int damage(String name, String old, String now) throws IOException {
        var file = folder.resolve(name);
        var text = Files.readString(file);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(file, text.substring(0, at) + now + text.substring(at + old.length()));
        return lineOf(text, old);
    }

    private static int lineOf(String text, String part) {
        return 1
                + (int)
                        text.substring(0, text.indexOf(part))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }
}
