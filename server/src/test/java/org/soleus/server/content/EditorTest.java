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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A content owner writes, checks, signs and publishes; what is wrong reaches nobody.
@ClinicTest
class EditorTest {

    private static final String SHOES = "guide/shoes.md";
    private static final String DOSE = "plan/dose.yaml";
    private static Path own = Path.of(".");

    @LocalServerPort private int port;
    @Autowired private Running running;

    private Visitor ines;

    @DynamicPropertySource
    static void a_folder_of_its_own(DynamicPropertyRegistry settings) throws IOException {
        own = Files.createTempDirectory("soleus-own");
        fill();
        settings.add("SOLEUS_CONTENT", own::toString);
    }

    private static void fill() throws IOException {
        for (var name : Folder.at(own).names()) {
            if (Folder.packaged().find(name).isEmpty()) Files.delete(own.resolve(name));
        }
        for (var name : Folder.packaged().names()) {
            Files.createDirectories(own.resolve(name).resolveSibling("."));
            Files.write(own.resolve(name), Folder.packaged().find(name).orElseThrow());
        }
    }

    @BeforeEach
    void come() throws IOException, SQLException {
        TestClinic.asOwner("DELETE FROM content.draft");
        fill();
        ines = Visitor.demo(port, "ines");
        running.takeUp();
        running.now().folder().use();
    }

    @AfterEach
    void as_before() throws IOException {
        fill();
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
        assertThat(file("exercise/ankle-pump.yaml"))
                .contains("id: ankle-pump", "<svg class=\"fig\"", "Nothing.");
        assertThat(file(SHOES)).contains("<h3>", "kind: card");
        assertThat(file(DOSE)).contains("This file holds numbers or lists");
        assertThat(ines.get("/care/worklist").body()).contains("href=\"/content\"");
    }

    @Test
    void a_draft_is_seen_by_nobody_until_it_is_published_and_by_everybody_then() {
        var anybody = new Visitor(port);
        save(SHOES, text(SHOES).replaceFirst("title: .*", "title: Shoes of yours"), 0);
        assertThat(anybody.get("/guides/shoes").body()).doesNotContain("Shoes of yours");
        assertThat(file(SHOES)).contains("<ins>title: Shoes of yours</ins>", "<h3>Shoes of yours");
        assertThat(publish(SHOES).statusCode()).isEqualTo(303);
        assertThat(anybody.get("/guides/shoes").body()).contains("<h1>Shoes of yours");
        assertThat(anybody.get("/guides").body()).contains("Shoes of yours");
        assertThat(onDisk(SHOES)).contains("title: Shoes of yours");
        assertThat(ines.get("/content").body()).contains("published <code>" + SHOES);
    }

    @Test
    void a_drawing_that_was_changed_is_drawn_anew_and_an_impossible_joint_is_refused() {
        var name = "exercise/ankle-pump.yaml";
        var before = new Visitor(port).get("/exercise/ankle-pump.svg?ground=light").body();
        var changed = text(name).replace("ankle: -38", "ankle: -20");
        assertThat(changed).isNotEqualTo(text(name));
        save(name, changed, 0);
        publish(name);
        assertThat(new Visitor(port).get("/exercise/ankle-pump.svg?ground=light").body())
                .isNotEqualTo(before);
        save(name, changed.replace("ankle: -20", "ankle: 170"), 0);
        assertThat(publish(name).body()).contains("is what a body can do");
    }

    @Test
    void what_is_broken_is_refused_with_file_line_and_cure_and_members_keep_what_they_have() {
        var version = running.now().version();
        save(DOSE, text(DOSE) + "escalate_at: [1\n", 0);
        assertThat(file(DOSE)).contains("<code>" + DOSE + ":");
        var answer = publish(DOSE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing was published.", "<code>" + DOSE + ":");
        assertThat(running.now().version()).isEqualTo(version);
        assertThat(onDisk(DOSE)).isEqualTo(text(DOSE));
    }

    @Test
    void a_script_in_a_page_is_refused_and_is_markup_nowhere() {
        var words = text(SHOES) + "\n<script>alert(1)</script> [@R]\n";
        save(SHOES, words, 0);
        assertThat(file(SHOES)).contains("markup or a script").doesNotContain("<script>alert");
        assertThat(publish(SHOES).body())
                .contains("markup or a script")
                .doesNotContain("<script>alert");
    }

    @Test
    void two_who_write_the_same_file_lose_nothing() {
        var other = Visitor.demo(port, "ines");
        save(SHOES, text(SHOES).replaceFirst("title: .*", "title: Mine"), 0);
        var answer = save(other, SHOES, text(SHOES).replaceFirst("title: .*", "title: Hers"), 0);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody saved this file while you wrote.")
                .contains("\ntitle: Hers")
                .contains("<ins>title: Mine</ins>", "<del>title: Hers</del>")
                .contains("name=\"revision\" value=\"1\"");
        assertThat(save(other, SHOES, text(SHOES), 1).statusCode()).isEqualTo(303);
    }

    @Test
    void a_file_that_was_changed_by_hand_meanwhile_is_not_written_over() throws IOException {
        save(SHOES, text(SHOES).replaceFirst("title: .*", "title: Mine"), 0);
        Files.writeString(own.resolve(SHOES), text(SHOES).replaceFirst("title: .*", "title: Git"));
        assertThat(publish(SHOES).body()).contains("has changed since this draft");
        assertThat(onDisk(SHOES)).contains("title: Git");
        assertThat(file(SHOES)).contains("was changed since this draft began");
        var base = Visitor.hidden(ines.get(address(SHOES)), "base");
        save(ines, SHOES, text(SHOES).replaceFirst("title: .*", "title: Mine"), 1, base);
        assertThat(publish(SHOES).statusCode()).isEqualTo(303);
    }

    @Test
    void a_signature_names_who_and_when_and_is_off_as_soon_as_a_word_changes() {
        assertThat(sign(SHOES, 0, "").body()).contains("Tick that you have read");
        assertThat(sign(SHOES, 0, "yes").statusCode()).isEqualTo(303);
        publish(SHOES);
        assertThat(new Visitor(port).get("/guides/shoes").body())
                .contains("Reviewed by Jo Park, PT 123.");
        assertThat(ines.get("/content").body()).contains("approved by Jo Park, PT 123, 20");
        var signed = onDisk(SHOES);
        var answer = save(SHOES, signed.replaceFirst("title: .*", "title: Other"), 0);
        assertThat(Visitor.location(answer)).endsWith("told=off");
        assertThat(file(SHOES)).contains("reviewer: null").contains("title: Other");
    }

    @Test
    void nobody_types_herself_a_signature() {
        var name = "exercise/ankle-pump.yaml";
        var forged =
                text(name)
                        .replace(
                                "review: null",
                                "review: {by: \"A. Nobody, PT\", on: 2026-11-27, next:"
                                        + " 2027-11-01}");
        save(name, forged, 0);
        assertThat(file(name)).doesNotContain("A. Nobody").contains("review: null");
    }

    @Test
    void review_is_asked_for_and_a_file_is_retired() {
        assertThat(does(SHOES, "review", 0).statusCode()).isEqualTo(303);
        assertThat(ines.get("/content").body()).contains("in review");
        does(SHOES, "retire", 1);
        publish(SHOES);
        assertThat(new Visitor(port).get("/guides/shoes").statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).get("/guides").body()).doesNotContain("/guides/shoes\"");
        assertThat(new Visitor(port).get("/guides/shoes").body())
                .contains("The clinic no longer offers this page.");
    }

    @Test
    void the_folder_goes_out_and_comes_back_byte_by_byte() throws Exception {
        var bytes = export();
        assertThat(Bundle.read(new ByteArrayInputStream(bytes)).keySet())
                .containsExactlyElementsOf(Folder.packaged().names());
        assertThat(Visitor.location(bring(bytes))).endsWith("told=nothing");
        var files = new HashMap<>(Bundle.read(new ByteArrayInputStream(bytes)));
        var odd = (text(SHOES) + "\r\n\t \n").getBytes(StandardCharsets.UTF_8);
        files.put(SHOES, odd);
        assertThat(Visitor.location(bring(zip(files)))).endsWith("told=brought");
        assertThat(publish(SHOES).statusCode()).isEqualTo(303);
        assertThat(Files.readAllBytes(own.resolve(SHOES))).isEqualTo(odd);
        assertThat(Bundle.read(new ByteArrayInputStream(export())).get(SHOES)).isEqualTo(odd);
        fill();
        ines.save("/content/take-up");
        assertThat(export()).isEqualTo(bytes);
    }

    @Test
    void what_is_no_bundle_is_refused_in_plain_words() throws Exception {
        assertThat(bring("no zip".getBytes(StandardCharsets.UTF_8)).body())
                .contains("Nothing was changed.");
        assertThat(bring(zip(Map.of("../../etc/passwd", new byte[1]))).body())
                .contains("which is no place of content");
        assertThat(bring(zip(Map.of(SHOES, new byte[2 << 20]))).body())
                .contains("has more than 1 MB");
        assertThat(bring(new byte[50_000_000]).statusCode()).isEqualTo(413);
    }

    @Test
    void paths_of_elsewhere_lead_nowhere_and_strangers_come_nowhere() {
        for (var name : new String[] {"../secret", "/etc/passwd", "plan/../../x.yaml", "x", ""}) {
            assertThat(ines.get(address(name)).statusCode()).as(name).isEqualTo(404);
            assertThat(save(name, "words", 0).statusCode()).as(name).isEqualTo(404);
        }
        for (var path : new String[] {"/content", "/content/export", address(SHOES)}) {
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
        save(SHOES, text(SHOES).replaceFirst("title: .*", "title: Mine"), 0);
        does(SHOES, "drop", 1);
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
                own.resolve(SHOES), text(SHOES).replaceFirst("title: .*", "title: By hand"));
        assertThat(Visitor.location(ines.save("/content/take-up"))).endsWith("told=taken");
        assertThat(new Visitor(port).get("/guides/shoes").body()).contains("<h1>By hand");
        Files.writeString(own.resolve(SHOES), "no page");
        assertThat(ines.save("/content/take-up").body()).contains(SHOES + ":1");
        assertThat(new Visitor(port).get("/guides/shoes").body()).contains("<h1>By hand");
    }

    @Test
    void a_new_small_page_is_begun_and_published_with_its_shelf_and_cases() {
        var name = "guide/cold-feet.md";
        var page = text(SHOES).replaceFirst("title: .*", "title: Cold feet");
        save(name, page.replaceFirst("(?m)^version: .*\n", "version: 1\n"), 0);
        assertThat(file(name)).contains("The shelf does not name this page.");
        save(
                "guide/shelf.yaml",
                text("guide/shelf.yaml").replaceFirst("\\bshoes\\b", "shoes, cold-feet"),
                0);
        var spanish = "es/guide/cold-feet.md";
        var words = text("es/guide/shoes.md").replaceFirst("title: .*", "title: Pies fríos");
        save(spanish, words.replaceFirst("(?m)^version: .*\n", "version: 1\n"), 0);
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
        save(DOSE, text(DOSE).replace("cut_percent: {value: 30", "cut_percent: {value: 60"), 0);
        ines.save("/content/replay");
        var page = ines.get("/content/replay");
        for (int tries = 0; tries < 200 && page.body().contains("data-runs"); tries++) {
            Thread.sleep(100);
            page = ines.get("/content/replay");
        }
        assertThat(page.body())
                .contains("id=\"r-own\"", "id=\"r-made\"")
                .contains("would have been treated differently", "regress to regress")
                .doesNotContain("Lindqvist", "Castell");
        var lines = ines.get("/content/replay/histories").body();
        assertThat(lines).contains("\"pattern\":\"", "\"limit\":").doesNotContain("Castell");
    }

    /// Also what it looks like while something is wrong with it.
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void every_page_of_the_editor_is_for_everybody(int width) {
        save(SHOES, text(SHOES).replaceFirst("title: .*", "title: Shoes of yours"), 0);
        save(DOSE, text(DOSE) + "escalate: 1\n", 0);
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
                            address(SHOES),
                            address(DOSE),
                            address("exercise/ankle-pump.yaml"),
                            "/content/replay")) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                page.navigate(origin + path);
                Look.at(page, "editor" + path).isReadable();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                Look.at(page, "editor" + path).isForEverybody();
            }
        }
    }

    private HttpResponse<String> publish(String name) {
        return ines.save("/content/publish", "file", name);
    }

    private HttpResponse<String> does(String name, String what, int revision) {
        return ines.save(
                "/content/file", "name", name, "do", what, "revision", String.valueOf(revision));
    }

    private HttpResponse<String> sign(String name, int revision, String confirmed) {
        return ines.save(
                "/content/file",
                "name",
                name,
                "do",
                "sign",
                "revision",
                String.valueOf(revision),
                "signer",
                "Jo Park",
                "licence",
                "PT 123",
                "next",
                LocalDate.now(ZoneOffset.UTC).plusMonths(11).toString(),
                "confirmed",
                confirmed);
    }

    private HttpResponse<String> save(String name, String words, int revision) {
        return save(ines, name, words, revision);
    }

    private HttpResponse<String> save(Visitor who, String name, String words, int revision) {
        var bytes = own.resolve(name).normalize();
        var base =
                bytes.startsWith(own) && Files.isRegularFile(bytes)
                        ? ContentDesk.digest(Folder.at(own).find(name))
                        : "new";
        return save(who, name, words, revision, base);
    }

    private static HttpResponse<String> save(
            Visitor who, String name, String words, int revision, String base) {
        return who.save(
                "/content/file",
                "name",
                name,
                "do",
                "save",
                "words",
                words,
                "revision",
                String.valueOf(revision),
                "base",
                base);
    }

    private String file(String name) {
        return ines.get(address(name)).body();
    }

    private static String address(String name) {
        return "/content/file?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        return Folder.packaged().text(name);
    }

    private static String onDisk(String name) {
        return Folder.at(own).text(name);
    }

    private byte[] export() {
        var asked = ines.request("/content/export").GET().build();
        return ines.bytes(asked);
    }

    private HttpResponse<String> bring(byte[] zip) {
        var body = new ByteArrayOutputStream();
        var head =
                List.of(
                        "--x",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"c.zip\"",
                        "Content-Type: application/zip",
                        "",
                        "");
        body.writeBytes(String.join("\r\n", head).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return ines.send(
                ines.request("/content/import")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
