package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.content.Folder;
import org.soleus.content.Standing;
import org.soleus.content.Status;
import org.soleus.content.check.Approval;
import org.soleus.content.check.Check;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.plan.Evening;
import org.soleus.server.plan.Planned;
import org.soleus.server.run.Stop;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What is retired or not signed is not offered, and says why.
@ClinicTest
class ApprovalTest {

    private static final Signing.Signature SIGNATURE =
            new Signing.Signature(
                    "Jo \"Park\", PT 123", LocalDate.of(2026, 11, 27), LocalDate.of(2027, 11, 20));

    @LocalServerPort private int port;
    @Autowired private ApplicationContext clinic;
    @Autowired private MovableClock clock;
    @TempDir private Path folder;

    @AfterEach
    void as_before() {
        Folder.packaged().use();
        clock.reset();
    }

    @Test
    void everything_can_be_signed_and_stays_sound_and_nothing_waits_then() {
        var signed = signed(_ -> true);
        assertThat(Check.of(signed)).isEmpty();
        assertThat(Approval.of(signed).unsigned()).isEmpty();
        assertThat(Approval.blocks(signed)).isEmpty();
    }

    /// A page that is signed later than it was written is looked at again later than its unsigned
    /// translation, and each translation once signed has days of its own.
    @Test
    void an_english_page_is_signed_for_a_whole_year_and_its_translation_when_it_likes() {
        var signature =
                new Signing.Signature(
                        "Jo Park, PT 123", LocalDate.of(2027, 3, 1), LocalDate.of(2028, 3, 1));
        var later =
                new Signing.Signature(
                        "Ana Ruiz, PT 9", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 9, 1));
        var shoes = "guide/shoes.md";
        var files = new HashMap<String, byte[]>();
        files.put(shoes, bytes(Signing.signed(shoes, Folder.packaged().text(shoes), signature)));
        assertThat(Check.of(Folder.packaged().with(files))).isEmpty();
        var spanish = "es/" + shoes;
        files.put(spanish, bytes(Signing.signed(spanish, Folder.packaged().text(spanish), later)));
        var both = Folder.packaged().with(files);
        assertThat(Check.of(both)).isEmpty();
        assertThat(both.reading(() -> Standing.of(spanish)).next())
                .contains(LocalDate.of(2028, 9, 1));
        assertThat(Signing.unsigned(spanish, both.text(spanish)))
                .isEqualTo(Folder.packaged().text(spanish));
    }

    @Test
    void a_signature_can_be_taken_off_again() {
        for (var name : Folder.packaged().names()) {
            if (!Standing.isPiece(name)) continue;
            var text = Folder.packaged().text(name);
            var off = Signing.unsigned(name, Signing.signed(name, text, SIGNATURE));
            var status =
                    Folder.packaged()
                            .with(Map.of(name, bytes(off)))
                            .reading(() -> Standing.of(name))
                            .status();
            assertThat(status).as(name).isEqualTo(Status.DRAFT);
        }
    }

    @Test
    void where_nothing_is_signed_a_clinic_that_demands_it_does_not_start_and_says_the_cure() {
        var keeping = new Keeping(folder.resolve("kept"), true);
        assertThatThrownBy(() -> keeping.choose(Optional.empty()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("demands approval")
                .hasMessageContaining("plan/blocks.yaml:1")
                .hasMessageContaining("start without the setting");
    }

    @Test
    void where_rules_and_some_exercises_are_signed_it_starts_and_says_what_is_not_offered()
            throws IOException {
        var own = folder.resolve("own");
        var signed = signed(name -> !name.startsWith("guide/"));
        for (var name : signed.names()) {
            Files.createDirectories(own.resolve(name).resolveSibling("."));
            Files.write(own.resolve(name), signed.find(name).orElseThrow());
        }
        var chosen = new Keeping(folder.resolve("kept"), true).choose(Optional.of(own));
        assertThat(chosen.faults()).isEmpty();
        assertThat(chosen.folder().demandsApproval()).isTrue();
        assertThat(chosen.told().getFirst()).contains("files wait for a clinician");
    }

    @Test
    void unsigned_pages_and_exercises_are_not_served_and_say_so_calmly() {
        signed(name -> name.equals("guide/cramps.md") || name.equals("exercise/ankle-pump.yaml"))
                .demanding()
                .use();
        var anybody = new Visitor(port);
        var shoes = anybody.get("/guides/shoes");
        assertThat(shoes.statusCode()).isEqualTo(404);
        assertThat(shoes.body()).contains("This page waits for a clinician.");
        assertThat(anybody.get("/guides/pain-relievers").body()).contains("waits for a clinician");
        assertThat(anybody.get("/guides/cramps").body()).contains("Reviewed by Jo  Park , PT 123.");
        assertThat(anybody.get("/guides").body())
                .contains("/guides/cramps\"")
                .doesNotContain("/guides/shoes\"");
        assertThat(anybody.get("/sitemap.xml").body())
                .contains("/guides/cramps")
                .doesNotContain("/guides/shoes");
        assertThat(anybody.get("/guides/search?q=shoes").body())
                .doesNotContain("href=\"/guides/shoes");
        assertThat(anybody.get("/exercise/heel-raise-double").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/exercise/heel-raise-double").body())
                .contains("This exercise waits for a clinician.");
        assertThat(anybody.get("/exercise").body())
                .contains("/exercise/ankle-pump\"")
                .doesNotContain("/exercise/heel-raise-double\"");
        assertThat(anybody.get("/").statusCode()).isEqualTo(200);
    }

    /// What she tells on a page that was open before is kept all the same.
    @Test
    void unsigned_self_tests_and_questions_are_not_asked_and_nothing_told_is_lost() {
        var grete = Planned.arrive(clinic, port).visitor();
        assertThat(grete.get("/measure/questions").body()).contains("name=\"pain-now\"");
        signed(name -> !name.startsWith("measure/")).demanding().use();

        assertThat(grete.get("/measure/questions").body())
                .contains("It asks only what a clinician has signed.")
                .doesNotContain("name=\"pain-now\"");
        assertThat(Visitor.location(grete.get("/measure/test/sit-to-stand/do")))
                .isEqualTo("/measure/test/sit-to-stand");
        assertThat(grete.get("/measure/test/sit-to-stand").body())
                .contains("does not offer this test now")
                .doesNotContain("/measure/test/sit-to-stand/do");
        grete.save("/measure/test/sit-to-stand/do", "value-BOTH", "14", "pain-BOTH", "1");
        assertThat(grete.get("/measure/test/sit-to-stand").body()).contains("14");
    }

    @Test
    void a_retired_exercise_explains_itself_and_leaves_a_living_plan_with_the_next_decision() {
        var planned = Planned.arrive(clinic, port);
        var grete = planned.visitor();
        assertThat(grete.get("/plan/today").body()).contains("Ankle pump");
        var pump = "exercise/ankle-pump.yaml";
        var text = Signing.at(Status.RETIRED, pump, Folder.packaged().text(pump));
        Folder.packaged().with(Map.of(pump, bytes(text))).use();

        assertThat(grete.get("/exercise/ankle-pump").statusCode()).isEqualTo(410);
        assertThat(grete.get("/exercise/ankle-pump").body())
                .contains("The clinic no longer offers this exercise.");
        assertThat(grete.get("/exercise").body()).doesNotContain("/exercise/ankle-pump\"");
        assertThat(grete.get("/plan/today").body()).contains("Ankle pumps is no longer in it.");

        var session = Evening.begin(grete, "DAILY");
        assertThat(grete.get(session).body()).contains("nkle pump");
        grete.save(
                session + "/after",
                "worst",
                "1",
                "now",
                "1",
                "effort",
                "6",
                "done",
                "100",
                "limp",
                "no",
                "sign",
                "none");
        clock.move(Duration.ofDays(1));
        var day = clock.instant().atZone(Planned.BERLIN).toLocalDate().toString();
        grete.save("/plan/morning", "day", day, "pain", "1", "stiffness", "15");
        assertThat(grete.get("/plan/decision/" + LocalDate.parse(day).minusDays(1)).statusCode())
                .isEqualTo(200);
        assertThat(grete.get("/plan/today").body()).doesNotContain("nkle pump");
        assertThat(grete.get("/plan/calendar").statusCode()).isEqualTo(200);
    }

    /// What the program carries, with some of it signed.
    private static Folder signed(Predicate<String> which) {
        var files = new HashMap<String, byte[]>();
        for (var name : Folder.packaged().names()) {
            if (!Standing.isPiece(name) || !which.test(name)) continue;
            files.put(name, bytes(Signing.signed(name, Folder.packaged().text(name), SIGNATURE)));
        }
        return Folder.packaged().with(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
