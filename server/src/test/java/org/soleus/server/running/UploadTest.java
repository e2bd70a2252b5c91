package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/// Files on their way in: what becomes of each, whatever it is and however often it comes.
@ClinicTest
class UploadTest {

    private static final Recorded MORNING = Recorded.of("2026-03-10T06:30:00Z", 5000);

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Runner runner;

    @BeforeEach
    void arrive() {
        runner = Runner.fresh(port, outbox);
    }

    @Test
    void nobody_has_runs_at_first() {
        assertThat(runner.page("/running"))
                .contains("<h1>No runs yet.", "Upload a file, or write one down in 20 seconds.");
    }

    @Test
    void a_file_becomes_a_run_with_its_load() {
        assertThat(runner.send("morning.tcx", MORNING.tcx()))
                .contains("\"verdict\":\"ok\"", "New: 5.0 km");
        assertThat(runner.page(runner.run()))
                .contains(
                        "<h1>5.0 km on Tuesday 10 March",
                        "calf-metres",
                        "Heart rate: ",
                        "morning.tcx")
                .doesNotContain("8.765", "47.12");
    }

    @Test
    void the_same_file_twice_packed_or_not_is_already_here() {
        runner.send("a.gpx", MORNING.gpx());
        assertThat(runner.send("b.gpx", MORNING.gpx()))
                .contains("\"verdict\":\"known\"", "Already here");
        assertThat(runner.send("c.gpx.gz", Recorded.gz(MORNING.gpx()))).contains("Already here: ");
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void one_run_from_two_sources_is_one_run_and_can_be_taken_apart() {
        runner.send("watch.tcx", MORNING.tcx());
        assertThat(runner.send("phone.gpx", MORNING.gpx())).contains("joined");
        var run = runner.run();
        var page = runner.page(run);
        assertThat(page).contains("watch.tcx", "phone.gpx", "Hills: ", "Heart rate: ");
        var recording = page.replaceAll("(?s).*name=\"recording\" value=\"([0-9a-f-]+)\".*", "$1");
        assertThat(runner.visitor().save(run + "/apart", "recording", recording).statusCode())
                .isEqualTo(303);
        assertThat(runner.runs()).hasSize(2);
        assertThat(runner.send("phone.gpx.gz", Recorded.gz(MORNING.gpx()))).contains("Already");
        assertThat(runner.runs()).hasSize(2);
    }

    @Test
    void a_watch_that_died_on_the_way_does_not_make_the_run_shorter() {
        runner.send("phone.gpx", Recorded.of("2026-03-10T06:30:00Z", 12_000).gpx());
        assertThat(runner.send("watch.tcx", Recorded.of("2026-03-10T06:30:00Z", 2000).tcx()))
                .contains("joined");
        assertThat(runner.page(runner.run())).contains("<h1>12.0 km on", "2 sources");
    }

    @Test
    void the_halves_of_a_watch_fit_a_phone_and_not_each_other() {
        var half =
                new Recorded(MORNING.start().plusSeconds(900), 9000, 47.123456 + 2700 / 111_195d);
        runner.send("phone.gpx", Recorded.of("2026-03-10T06:30:00Z", 12_000).gpx());
        runner.send("warm-up.tcx", Recorded.of("2026-03-10T06:30:00Z", 2400).tcx());
        assertThat(runner.send("main.tcx", half.tcx())).contains("joined");
        var page = runner.page(runner.run());
        assertThat(page).contains("<h1>12.0 km on", "3 sources");
        var phone =
                page.replaceAll(
                        "(?s).*phone.gpx.*?name=\"recording\" value=\"([0-9a-f-]+)\".*", "$1");
        runner.visitor().save(runner.run() + "/apart", "recording", phone);
        assertThat(runner.runs()).hasSize(3);
        assertThat(runner.page("/running")).contains("12.0 km", "9.0 km", "2.4 km");
    }

    @Test
    void a_phone_that_comes_last_holds_the_halves_of_a_watch_together() {
        var half =
                new Recorded(MORNING.start().plusSeconds(900), 9000, 47.123456 + 2700 / 111_195d);
        runner.send("warm-up.tcx", Recorded.of("2026-03-10T06:30:00Z", 2400).tcx());
        runner.send("main.tcx", half.tcx());
        var main =
                runner.runs().stream().filter(run -> runner.page(run).contains("9.0 km")).toList();
        runner.visitor().save(main.getFirst() + "/felt", "during", "3");
        runner.send("phone.gpx", Recorded.of("2026-03-10T06:30:00Z", 12_000).gpx());
        assertThat(runner.page(runner.run()))
                .contains("<h1>12.0 km on", "3 sources", "Worst pain during</span><b>3</b>");
    }

    @Test
    void a_file_joins_what_was_written_down_of_it_and_keeps_what_was_felt() {
        runner.visitor()
                .save(
                        "/running/new",
                        "distance",
                        "5.1",
                        "minutes",
                        "28",
                        "day",
                        "2026-03-10",
                        "during",
                        "3");
        var run = runner.run();
        assertThat(runner.send("watch.tcx", MORNING.tcx())).contains("joined");
        assertThat(runner.run()).isEqualTo(run);
        assertThat(runner.page(run)).contains("5.0 km", "Worst pain during</span><b>3</b>");
    }

    @Test
    void a_run_that_a_file_brought_is_asked_about_before_it_is_written_down_again() {
        runner.send("watch.tcx", MORNING.tcx());
        var asked = write("");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("A file has brought 5.0 km of that day already.");
        assertThat(runner.runs()).hasSize(1);
        assertThat(write(Visitor.hidden(asked, "sure")).statusCode()).isEqualTo(303);
        assertThat(runner.runs()).hasSize(2);
    }

    private HttpResponse<String> write(String sure) {
        return runner.visitor()
                .save(
                        "/running/new",
                        "distance",
                        "5.1",
                        "minutes",
                        "28",
                        "day",
                        "2026-03-10",
                        "sure",
                        sure);
    }

    @Test
    void duplicates_in_parallel_make_one_run() throws Exception {
        var files = List.of(MORNING.gpx(), MORNING.tcx(), Recorded.gz(MORNING.gpx()));
        var answers = Collections.synchronizedList(new ArrayList<Integer>());
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tab = 0; tab < 12; tab++) {
                var file = files.get(tab % files.size());
                tabs.execute(() -> answers.add(runner.post("x", file).statusCode()));
            }
        }
        assertThat(answers).hasSize(12).containsOnly(200);
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void what_she_set_right_survives_every_file() {
        runner.send("watch.tcx", MORNING.tcx());
        var run = runner.run();
        var sent =
                runner.visitor()
                        .save(
                                run + "/edit",
                                "distance",
                                "6.250",
                                "day",
                                "2026-03-09",
                                "sport",
                                "RUNNING");
        assertThat(sent.statusCode()).isEqualTo(303);
        runner.send("phone.gpx", MORNING.gpx());
        assertThat(runner.page(runner.run()))
                .contains("6.2 km on Monday 9 March", "phone.gpx", "You set this run right");
        runner.visitor().save(run + "/as-recorded");
        assertThat(runner.page(run)).contains("5.0 km on Tuesday 10 March");
    }

    @Test
    void a_deleted_run_does_not_take_the_shoes_of_later_runs_with_it() {
        runner.send("first.tcx", MORNING.tcx());
        var first = runner.run();
        runner.visitor().save(first + "/shoes", "shoes", "Old blue pair");
        runner.send("next.tcx", Recorded.of("2026-03-12T06:30:00Z", 6000).tcx());
        runner.visitor().save(first + "/delete");
        assertThat(runner.page(runner.run())).contains("6.0 km", "Old blue pair");
    }

    @Test
    void a_deleted_run_stays_deleted() {
        runner.send("watch.tcx", MORNING.tcx());
        runner.visitor().save(runner.run() + "/delete");
        assertThat(runner.page("/running")).contains("No runs yet");
        assertThat(runner.send("again.tcx.gz", Recorded.gz(MORNING.tcx())))
                .contains("it stays deleted");
        assertThat(runner.runs()).isEmpty();
    }

    @Test
    void a_deleted_run_comes_back_when_she_asks_and_its_file_comes() {
        runner.send("watch.tcx", MORNING.tcx());
        runner.visitor().save(runner.run() + "/delete");
        var told = runner.send("watch.tcx", MORNING.tcx());
        assertThat(told).contains("it stays deleted");
        var recording = told.replaceAll("(?s).*\"back\":\"([0-9a-f-]+)\".*", "$1");
        var other = Runner.fresh(port, outbox);
        var way = "/running/deleted/" + recording + "/back";
        assertThat(other.visitor().post(way).statusCode()).isEqualTo(404);
        assertThat(form("watch.tcx", MORNING.tcx())).contains("Bring it back", way);
        assertThat(runner.visitor().post(way).statusCode()).isEqualTo(303);
        assertThat(runner.page("/running/upload?back=1")).contains("Send its file once more");
        assertThat(runner.send("watch.tcx", MORNING.tcx())).contains("New: 5.0 km");
        assertThat(runner.visitor().post(way).statusCode()).isEqualTo(404);
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void an_archive_tells_of_each_entry_and_opens_none_that_points_out_of_it() {
        var told =
                runner.send(
                        "export.zip",
                        Recorded.zip(
                                "activities/1.gpx",
                                MORNING.gpx(),
                                "activities/2.tcx.gz",
                                Recorded.gz(Recorded.of("2026-03-12T06:30:00Z", 8000).tcx()),
                                "../../etc/passwd.gpx",
                                Recorded.of("2026-03-13T06:30:00Z", 3000).gpx(),
                                "profile.csv",
                                "name,weight".getBytes(StandardCharsets.UTF_8)));
        assertThat(told.lines()).hasSize(3);
        assertThat(told).contains("New: 5.0 km", "New: 8.0 km", "points out of the archive");
        assertThat(runner.runs()).hasSize(2);
    }

    @Test
    void a_half_read_archive_goes_on_where_it_stopped() {
        var first = Recorded.of("2026-04-01T06:30:00Z", 4000).gpx();
        var second = Recorded.of("2026-04-02T06:30:00Z", 4500).gpx();
        var whole = Recorded.zip("1.gpx", first, "2.gpx", second);
        var half = java.util.Arrays.copyOf(whole, whole.length - second.length / 8);
        runner.send("export.zip", half);
        assertThat(runner.send("export.zip", whole)).contains("Already here: 3.9 km", "4.5 km");
        assertThat(runner.runs()).hasSize(2);
    }

    @Test
    void a_bomb_is_stopped_and_the_rest_is_read() {
        var bomb = Recorded.gz(new byte[300 << 20]);
        var told = runner.send("x.zip", Recorded.zip("bomb.gpx.gz", bomb, "ok.gpx", MORNING.gpx()));
        assertThat(told).contains("New: 5.0 km");
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void junk_and_wrong_names_get_their_words() {
        var junk = new byte[10 << 20];
        new Random(1).nextBytes(junk);
        assertThat(runner.send("junk.fit", junk)).contains("\"verdict\":\"refused\"");
        assertThat(runner.send("holiday.jpg", MORNING.gpx())).contains("New: 5.0 km");
        assertThat(runner.send("empty.gpx")).contains("The file is empty");
        assertThat(runner.send("../<b>evil\u0007.gpx", "<gpx".getBytes(StandardCharsets.UTF_8)))
                .contains("<b>evil_.gpx")
                .doesNotContain("../");
    }

    @Test
    void a_browser_without_scripts_sends_many_files_in_one_form() {
        var answer =
                form(
                        "one.tcx",
                        MORNING.tcx(),
                        "two.gpx",
                        "no run".getBytes(StandardCharsets.UTF_8));
        assertThat(answer)
                .contains("<h1>Your files", "one.tcx", "New: 5.0 km", "two.gpx", "Not read");
        assertThat(form()).contains("Choose at least one file.");
    }

    private String form(Object... files) {
        var body = new java.io.ByteArrayOutputStream();
        for (int at = 0; at < files.length; at += 2) {
            body.writeBytes(
                    ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                    + files[at]
                                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes((byte[]) files[at + 1]);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var sent =
                runner.visitor()
                        .request("/running/upload")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return runner.visitor().send(sent.build()).body();
    }

    @Test
    void only_our_own_pages_send_files_and_only_there() {
        var elsewhere =
                runner.visitor()
                        .request("/running/upload/file")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(MORNING.gpx()))
                        .build();
        assertThat(runner.visitor().send(elsewhere).statusCode()).isEqualTo(403);
        var large =
                runner.visitor()
                        .request("/running/new")
                        .header("Content-Type", "application/octet-stream")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300 * 1024]))
                        .build();
        assertThat(runner.visitor().send(large).statusCode()).isEqualTo(413);
    }

    @Test
    void another_members_run_leads_nowhere() {
        runner.send("watch.tcx", MORNING.tcx());
        var run = runner.run();
        var other = Runner.fresh(port, outbox);
        for (var page : List.of("", "/felt", "/edit", "?way=shown")) {
            assertThat(other.visitor().get(run + page).statusCode()).isEqualTo(404);
        }
        for (var form : List.of("/felt", "/edit", "/apart", "/delete", "/as-recorded")) {
            assertThat(other.visitor().save(run + form, "during", "9").statusCode()).isEqualTo(404);
        }
        assertThat(other.send("watch.tcx", MORNING.tcx())).contains("New: ");
        assertThat(runner.page(run)).contains("5.0 km").doesNotContain("Worst pain");
    }

    @Test
    void where_she_was_and_what_the_file_was_called_lie_sealed() throws SQLException {
        runner.send("Zanzibar way home.gpx", new Recorded(MORNING.start(), 2000, 51.987654).gpx());
        assertThat(runner.page(runner.run())).contains("Zanzibar way home.gpx");
        assertThat(TestClinic.everyRow())
                .noneMatch(row -> row.contains("Zanzibar") || row.contains("51.98765"));
    }

    @Test
    void every_real_recording_gets_its_verdict() throws IOException {
        var real = Path.of("../../shared/data/runs");
        Assumptions.assumeTrue(Files.isDirectory(real), "no real recordings here: skipped");
        try (var files = Files.walk(real)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var told = runner.post(file.getFileName().toString(), Files.readAllBytes(file));
                assertThat(told.statusCode()).isEqualTo(200);
                assertThat(told.body()).contains("verdict").doesNotContain("\"failed\"");
            }
        }
        for (var run : runner.runs()) {
            assertThat(runner.visitor().get(run + "?way=shown").statusCode()).isEqualTo(200);
        }
    }
}
