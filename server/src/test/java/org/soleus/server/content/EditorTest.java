package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.content.Folder;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A content owner writes, checks, signs and publishes; what is wrong reaches nobody.
@ClinicTest
class EditorTest {

    private static final String SHOES = "guide/shoes.md";
    private static final String DOSE = "plan/dose.yaml";
    private static Path own = Path.of(".");

    @LocalServerPort private int port;
    @Autowired private Running running;

    private Visitor ines;
    private Owner owner;

    @DynamicPropertySource
    static void a_folder_of_its_own(DynamicPropertyRegistry settings) throws IOException {
        own = Files.createTempDirectory("soleus-own");
        Owner.fill(own);
        settings.add("SOLEUS_CONTENT", own::toString);
    }

    @BeforeEach
    void come() throws IOException, SQLException {
        TestClinic.asOwner("DELETE FROM content.draft");
        Owner.fill(own);
        ines = Visitor.demo(port, "ines");
        owner = new Owner(ines, own);
        running.takeUp();
        running.now().folder().use();
    }

    @AfterEach
    void as_before() throws IOException {
        Owner.fill(own);
        running.takeUp();
    }

    @AfterAll
    static void leave() {
        Folder.packaged().use();
    }

    @Test
    void an_owner_sees_every_file_where_it_stands_and_how_members_see_it() {
        assertThat(ines.get("/content").body())
                .contains(SHOES, DOSE, "es/exercise/ankle-pump.yaml", "0 of ")
                .contains("Nobody is writing anything.");
        assertThat(owner.file("exercise/ankle-pump.yaml"))
                .contains("id: ankle-pump", "<svg class=\"fig\"", "Nothing.");
        assertThat(owner.file(SHOES)).contains("<h3>", "kind: card");
        assertThat(owner.file(DOSE)).contains("This file holds numbers or lists");
        assertThat(ines.get("/care/worklist").body()).contains("href=\"/content\"");
    }

    @Test
    void a_draft_is_seen_by_nobody_until_it_is_published_and_by_everybody_then() {
        var anybody = new Visitor(port);
        owner.save(SHOES, Owner.text(SHOES).replaceFirst("title: .*", "title: Shoes of yours"), 0);
        assertThat(anybody.get("/guides/shoes").body()).doesNotContain("Shoes of yours");
        assertThat(owner.file(SHOES))
                .contains("<ins>title: Shoes of yours</ins>", "<h3>Shoes of yours");
        assertThat(owner.publish(SHOES).statusCode()).isEqualTo(303);
        assertThat(anybody.get("/guides/shoes").body()).contains("<h1>Shoes of yours");
        assertThat(anybody.get("/guides").body()).contains("Shoes of yours");
        assertThat(owner.onDisk(SHOES)).contains("title: Shoes of yours");
        assertThat(ines.get("/content").body()).contains("published <code>" + SHOES);
    }

    @Test
    void a_drawing_that_was_changed_is_drawn_anew_and_an_impossible_joint_is_refused() {
        var name = "exercise/ankle-pump.yaml";
        var before = new Visitor(port).get("/exercise/ankle-pump.svg?ground=light").body();
        var changed = Owner.text(name).replace("ankle: -38", "ankle: -20");
        assertThat(changed).isNotEqualTo(Owner.text(name));
        owner.save(name, changed, 0);
        owner.publish(name);
        assertThat(new Visitor(port).get("/exercise/ankle-pump.svg?ground=light").body())
                .isNotEqualTo(before);
        owner.save(name, changed.replace("ankle: -20", "ankle: 170"), 0);
        assertThat(owner.publish(name).body()).contains("is what a body can do");
    }

    @Test
    void what_is_broken_is_refused_with_file_line_and_cure_and_members_keep_what_they_have() {
        var version = running.now().version();
        owner.save(DOSE, Owner.text(DOSE) + "escalate_at: [1\n", 0);
        assertThat(owner.file(DOSE)).contains("<code>" + DOSE + ":");
        var answer = owner.publish(DOSE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing was published.", "<code>" + DOSE + ":");
        assertThat(running.now().version()).isEqualTo(version);
        assertThat(owner.onDisk(DOSE)).isEqualTo(Owner.text(DOSE));
    }

    @Test
    void a_script_in_a_page_is_refused_and_is_markup_nowhere() {
        var words = Owner.text(SHOES) + "\n<script>alert(1)</script> [@R]\n";
        owner.save(SHOES, words, 0);
        assertThat(owner.file(SHOES))
                .contains("markup or a script")
                .doesNotContain("<script>alert");
        assertThat(owner.publish(SHOES).body())
                .contains("markup or a script")
                .doesNotContain("<script>alert");
    }

    @Test
    void two_who_write_the_same_file_lose_nothing() {
        var other = Visitor.demo(port, "ines");
        owner.save(SHOES, Owner.text(SHOES).replaceFirst("title: .*", "title: Mine"), 0);
        var answer =
                owner.save(
                        other,
                        SHOES,
                        Owner.text(SHOES).replaceFirst("title: .*", "title: Hers"),
                        0);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody saved this file while you wrote.")
                .contains("\ntitle: Hers")
                .contains("<ins>title: Mine</ins>", "<del>title: Hers</del>")
                .contains("name=\"revision\" value=\"1\"");
        assertThat(owner.save(other, SHOES, Owner.text(SHOES), 1).statusCode()).isEqualTo(303);
    }

    @Test
    void a_file_that_was_changed_by_hand_meanwhile_is_not_written_over() throws IOException {
        owner.save(SHOES, Owner.text(SHOES).replaceFirst("title: .*", "title: Mine"), 0);
        Files.writeString(
                own.resolve(SHOES), Owner.text(SHOES).replaceFirst("title: .*", "title: Git"));
        assertThat(owner.publish(SHOES).body()).contains("has changed since this draft");
        assertThat(owner.onDisk(SHOES)).contains("title: Git");
        assertThat(owner.file(SHOES)).contains("was changed since this draft began");
        var base = Visitor.hidden(ines.get(Owner.address(SHOES)), "base");
        Owner.save(
                ines, SHOES, Owner.text(SHOES).replaceFirst("title: .*", "title: Mine"), 1, base);
        assertThat(owner.publish(SHOES).statusCode()).isEqualTo(303);
    }

    @Test
    void a_signature_names_who_and_when_and_is_off_as_soon_as_a_word_changes() {
        assertThat(owner.sign(SHOES, 0, "").body()).contains("Tick that you have read");
        assertThat(owner.sign(SHOES, 0, "yes").statusCode()).isEqualTo(303);
        owner.publish(SHOES);
        assertThat(new Visitor(port).get("/guides/shoes").body())
                .contains("Reviewed by Jo Park, PT 123.");
        assertThat(ines.get("/content").body()).contains("approved by Jo Park, PT 123, 20");
        var signed = owner.onDisk(SHOES);
        var answer = owner.save(SHOES, signed.replaceFirst("title: .*", "title: Other"), 0);
        assertThat(Visitor.location(answer)).endsWith("told=off");
        assertThat(owner.file(SHOES)).contains("reviewer: null").contains("title: Other");
    }

    @Test
    void nobody_types_herself_a_signature() {
        var name = "exercise/ankle-pump.yaml";
        var forged =
                Owner.text(name)
                        .replace(
                                "review: null",
                                "review: {by: \"A. Nobody, PT\", on: 2026-11-27, next:"
                                        + " 2027-11-01}");
        owner.save(name, forged, 0);
        assertThat(owner.file(name)).doesNotContain("A. Nobody").contains("review: null");
    }

    @Test
    void review_is_asked_for_and_a_file_is_retired() {
        assertThat(owner.does(SHOES, "review", 0).statusCode()).isEqualTo(303);
        assertThat(ines.get("/content").body()).contains("in review");
        owner.does(SHOES, "retire", 1);
        owner.publish(SHOES);
        assertThat(new Visitor(port).get("/guides/shoes").statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).get("/guides").body()).doesNotContain("/guides/shoes\"");
        assertThat(new Visitor(port).get("/guides/shoes").body())
                .contains("The clinic no longer offers this page.");
    }

    @Test
    void the_folder_goes_out_and_comes_back_byte_by_byte() throws Exception {
        var bytes = owner.export();
        assertThat(Bundle.read(new ByteArrayInputStream(bytes)).keySet())
                .containsExactlyElementsOf(Folder.packaged().names());
        assertThat(Visitor.location(owner.bring(bytes))).endsWith("told=nothing");
        var files = new HashMap<>(Bundle.read(new ByteArrayInputStream(bytes)));
        var odd = (Owner.text(SHOES) + "\r\n\t \n").getBytes(StandardCharsets.UTF_8);
        files.put(SHOES, odd);
        assertThat(Visitor.location(owner.bring(Owner.zip(files)))).endsWith("told=brought");
        assertThat(owner.publish(SHOES).statusCode()).isEqualTo(303);
        assertThat(Files.readAllBytes(own.resolve(SHOES))).isEqualTo(odd);
        assertThat(Bundle.read(new ByteArrayInputStream(owner.export())).get(SHOES)).isEqualTo(odd);
        Owner.fill(own);
        ines.save("/content/take-up");
        assertThat(owner.export()).isEqualTo(bytes);
    }

    @Test
    void what_is_no_bundle_is_refused_in_plain_words() throws Exception {
        assertThat(owner.bring("no zip".getBytes(StandardCharsets.UTF_8)).body())
                .contains("Nothing was changed.");
        assertThat(owner.bring(Owner.zip(Map.of("../../etc/passwd", new byte[1]))).body())
                .contains("which is no place of content");
        assertThat(owner.bring(Owner.zip(Map.of(SHOES, new byte[2 << 20]))).body())
                .contains("has more than 1 MB");
        assertThat(owner.bring(new byte[50_000_000]).statusCode()).isEqualTo(413);
    }

    @Test
    void paths_of_elsewhere_lead_nowhere_and_strangers_come_nowhere() {
        for (var name : new String[] {"../secret", "/etc/passwd", "plan/../../x.yaml", "x", ""}) {
            assertThat(ines.get(Owner.address(name)).statusCode()).as(name).isEqualTo(404);
            assertThat(owner.save(name, "words", 0).statusCode()).as(name).isEqualTo(404);
        }
        for (var path : new String[] {"/content", "/content/export", Owner.address(SHOES)}) {
            assertThat(Visitor.demo(port, "ben").get(path).statusCode()).isEqualTo(403);
            assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(303);
        }
        var answer = Visitor.demo(port, "ben").save("/content/file", "name", SHOES, "do", "save");
        assertThat(answer.statusCode()).isEqualTo(403);
        var elsewhere =
                ines.form("/content/publish", "file", SHOES)
                        .setHeader("Sec-Fetch-Site", "cross-site")
                        .build();
        assertThat(ines.send(elsewhere).statusCode()).isEqualTo(403);
    }

    @Test
    void every_change_stays_in_the_audit() throws SQLException {
        long before = TestClinic.count("SELECT count(*) FROM content.change");
        owner.save(SHOES, Owner.text(SHOES).replaceFirst("title: .*", "title: Mine"), 0);
        owner.does(SHOES, "drop", 1);
        assertThat(TestClinic.count("SELECT count(*) FROM content.change")).isEqualTo(before + 2);
        assertThat(ines.get("/content").body())
                .contains("Ines Okafor, PT (demo) dropped <code>" + SHOES);
        assertThatThrownBy(() -> TestClinic.asOwner("DELETE FROM content.change"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_change_by_hand_is_taken_up_without_a_restart_and_a_broken_one_is_not()
            throws IOException {
        Files.writeString(
                own.resolve(SHOES), Owner.text(SHOES).replaceFirst("title: .*", "title: By hand"));
        assertThat(Visitor.location(ines.save("/content/take-up"))).endsWith("told=taken");
        assertThat(new Visitor(port).get("/guides/shoes").body()).contains("<h1>By hand");
        Files.writeString(own.resolve(SHOES), "no page");
        assertThat(ines.save("/content/take-up").body()).contains(SHOES + ":1");
        assertThat(new Visitor(port).get("/guides/shoes").body()).contains("<h1>By hand");
    }

    @Test
    void a_new_small_page_is_begun_and_published_with_its_shelf_and_cases() {
        var name = "guide/cold-feet.md";
        var page = Owner.text(SHOES).replaceFirst("title: .*", "title: Cold feet");
        owner.save(name, page.replaceFirst("(?m)^version: .*\n", "version: 1\n"), 0);
        assertThat(owner.file(name)).contains("The shelf does not name this page.");
        owner.save(
                "guide/shelf.yaml",
                Owner.text("guide/shelf.yaml").replaceFirst("\\bshoes\\b", "shoes, cold-feet"),
                0);
        var spanish = "es/guide/cold-feet.md";
        var words = Owner.text("es/guide/shoes.md").replaceFirst("title: .*", "title: Pies fríos");
        owner.save(spanish, words.replaceFirst("(?m)^version: .*\n", "version: 1\n"), 0);
        var answer =
                ines.save(
                        "/content/publish",
                        "file",
                        name,
                        "file",
                        spanish,
                        "file",
                        "guide/shelf.yaml");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(new Visitor(port).get("/guides/cold-feet").body()).contains("<h1>Cold feet");
    }

    @Test
    void a_changed_rule_is_replayed_over_made_up_members_and_the_clinics_own() throws Exception {
        owner.save(
                DOSE,
                Owner.text(DOSE).replace("cut_percent: {value: 30", "cut_percent: {value: 60"),
                0);
        ines.save("/content/replay");
        var page = ines.get("/content/replay");
        for (int tries = 0; tries < 1_200 && page.body().contains("data-runs"); tries++) {
            Thread.sleep(100);
            page = ines.get("/content/replay");
        }
        assertThat(page.body())
                .contains("id=\"r-own\"", "id=\"r-made\"")
                .contains("would have been treated differently", "regress to regress")
                .doesNotContain("Lindqvist", "Castell");
        var noted = "SELECT count(*) FROM account.audit WHERE why = 'replay' AND subject = '";
        assertThat(TestClinic.count(noted + "POST /content/replay'")).isPositive();
        var lines = ines.get("/content/replay/histories").body();
        assertThat(lines).contains("\"pattern\":\"", "\"limit\":").doesNotContain("Castell");
        assertThat(TestClinic.count(noted + "GET /content/replay/histories'")).isPositive();
    }

    /// Also what it looks like while something is wrong with it.
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void every_page_of_the_editor_is_for_everybody(int width) {
        owner.save(SHOES, Owner.text(SHOES).replaceFirst("title: .*", "title: Shoes of yours"), 0);
        owner.save(DOSE, Owner.text(DOSE) + "escalate: 1\n", 0);
        var origin = "http://localhost:" + port;
        try (var chromium = Chromium.start();
                var visitor = chromium.still(width, ColorScheme.DARK)) {
            visitor.request()
                    .post(
                            origin + "/account/demo",
                            RequestOptions.create()
                                    .setForm(FormData.create().set("person", "ines"))
                                    .setHeader("Sec-Fetch-Site", "same-origin"));
            var page = visitor.newPage();
            for (var path :
                    List.of(
                            "/content",
                            Owner.address(SHOES),
                            Owner.address(DOSE),
                            Owner.address("exercise/ankle-pump.yaml"),
                            "/content/replay")) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                page.navigate(origin + path);
                Look.at(page, "editor" + path).isReadable();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                Look.at(page, "editor" + path).isForEverybody();
            }
        }
    }
}
