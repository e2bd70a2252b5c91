package org.soleus.server.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Watch;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Files on their way over a line that breaks, from a real browser: they go on by themselves, from
/// where they were, and are told clearly where they cannot.
@ClinicTest
class UploadResumeTest {

    private static final int PIECE = 1 << 20;
    private static final byte[] SMALL = Recorded.of("2026-03-10T06:30:00Z", 5000).gpx();

    /// Three pieces, and a little of a fourth.
    private static final byte[] LARGE = padded(3 * PIECE + 100);

    private static final String FILE = "**/running/upload/file";
    private static final String BEGIN = "**/running/upload/begin";
    private static final String PIECES = "**/running/upload/piece";
    private static final String END = "**/running/upload/end";

    /// How a browser says that it has no network; a console that tells so is calm.
    private static final String BROKEN = "internetdisconnected";

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @TempDir Path folder;

    private final List<Integer> arrived = new ArrayList<>();
    private final Deque<Route> held = new ArrayDeque<>();
    private Runner runner;
    private BrowserContext phone;
    private Watch watch;
    private Page page;
    private int asked;

    @BeforeAll
    static void take_out_a_phone() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void put_it_away() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        runner = Runner.fresh(port, outbox);
        phone = chromium.context(390, ColorScheme.LIGHT);
        runner.visitor().into(phone);
        watch = Watch.over(phone, origin());
        page = phone.newPage();
        page.onDialog(Dialog::accept);
        page.navigate(origin() + "/running/upload");
    }

    @AfterEach
    void close() {
        watch.isCalm();
        phone.close();
    }

    /// A recording with room behind its end.
    private static byte[] padded(int length) {
        var all = Arrays.copyOf(SMALL, length);
        Arrays.fill(all, SMALL.length, length, (byte) ' ');
        return all;
    }

    @Test
    void a_line_that_breaks_at_every_second_piece_costs_no_piece_that_is_there() {
        meet(PIECES, nth -> nth % 2 == 1 ? route -> route.abort(BROKEN) : this::pass);
        choose("large.gpx", LARGE);
        isRead();
        assertThat(arrived).containsExactly(0, PIECE, 2 * PIECE, 3 * PIECE);
        assertThat(asked).isEqualTo(8);
    }

    @Test
    void an_answer_that_is_lost_sends_no_piece_twice() {
        meet(PIECES, nth -> nth == 2 ? UploadResumeTest::lose : this::pass);
        choose("large.gpx", LARGE);
        isRead();
        assertThat(arrived).containsExactly(0, 2 * PIECE, 3 * PIECE);
    }

    @Test
    void chosen_again_after_a_reload_only_what_is_missing_goes() {
        meet(PIECES, nth -> nth <= 2 ? this::pass : held::add);
        choose("large.gpx", LARGE);
        assertThat(page.locator("#verdicts")).containsText("2 of 3 MB");
        page.reload();
        page.unroute(PIECES);
        meet(PIECES, nth -> nth == 1 ? held::add : this::pass);
        held.clear();
        choose("renamed.gpx", LARGE);
        assertThat(page.locator("#verdicts")).containsText("Going on at 2 of 3 MB");
        Look.at(page, "running-going-on").isForEverybody();
        page.waitForCondition(() -> !held.isEmpty());
        pass(held.pop());
        isRead();
        assertThat(page.locator("#verdicts > li")).hasCount(1);
        assertThat(page.locator("#verdicts")).containsText("renamed.gpx");
        assertThat(arrived).containsExactly(0, PIECE, 2 * PIECE, 3 * PIECE);
    }

    @Test
    void a_piece_that_is_changed_on_the_way_is_sent_again() {
        meet(PIECES, nth -> nth == 2 ? UploadResumeTest::bend : this::pass);
        choose("large.gpx", LARGE);
        isRead();
        assertThat(arrived).containsExactly(0, PIECE, 2 * PIECE, 3 * PIECE);
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void a_line_that_changes_a_piece_each_time_is_told() {
        meet(PIECES, nth -> UploadResumeTest::bend);
        choose("large.gpx", LARGE);
        isNotTaken("On its way it was changed");
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void a_small_file_that_is_changed_on_the_way_is_told() {
        meet(FILE, nth -> UploadResumeTest::bend);
        choose("small.gpx", SMALL);
        isNotTaken("On its way it was changed");
    }

    @Test
    void a_small_file_waits_for_the_network_and_goes_by_itself() {
        phone.setOffline(true);
        choose("small.gpx", SMALL);
        assertThat(page.locator("#line[role=status]"))
                .containsText("The clinic cannot be reached just now.");
        Look.at(page, "running-upload-waits").isForEverybody();
        phone.setOffline(false);
        isRead();
    }

    @Test
    void a_clinic_that_is_busy_is_asked_again_when_it_says() {
        meet(
                BEGIN,
                nth -> nth == 1 ? route -> tell(route, 503, Map.of("Retry-After", "1")) : this::go);
        choose("large.gpx", LARGE);
        assertThat(page.locator("#line")).containsText("The clinic is busy just now.");
        isRead();
    }

    @Test
    void a_stranger_who_answers_in_its_place_takes_nothing() {
        meet(
                BEGIN,
                nth ->
                        nth == 1
                                ? route -> tell(route, 200, Map.of("Content-Type", "text/html"))
                                : this::go);
        choose("large.gpx", LARGE);
        isRead();
    }

    @Test
    void what_was_forgotten_meanwhile_begins_anew() {
        meet(PIECES, nth -> nth == 3 ? route -> tell(route, 404, Map.of()) : this::pass);
        choose("large.gpx", LARGE);
        isRead();
    }

    @Test
    void a_clinic_that_forgets_it_each_time_is_told() {
        meet(PIECES, nth -> route -> tell(route, 404, Map.of()));
        choose("large.gpx", LARGE);
        isNotTaken("The clinic did not take it.");
        assertThat(asked).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "400, The clinic did not take it.",
        "401, Your visit has ended.",
        "413, It is larger than 2 GB.",
        "507, The clinic has no room for it just now."
    })
    void a_refusal_is_told_at_once(int status, String words) {
        meet(PIECES, nth -> route -> tell(route, status, Map.of()));
        choose("large.gpx", LARGE);
        isNotTaken(words);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void a_file_whose_word_is_lost_was_read() {
        meet(END, nth -> nth == 1 ? UploadResumeTest::lose : this::go);
        choose("large.gpx", LARGE);
        assertThat(page.locator("#verdicts")).containsText("It was read, but the connection broke");
        assertThat(page.locator("#h-sending")).hasText("All read");
        page.locator("#verdicts a").click();
        page.waitForURL("**/running");
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_told() throws IOException {
        var file = Files.write(folder.resolve("large.gpx"), LARGE);
        meet(PIECES, nth -> nth == 1 ? held::add : this::pass);
        page.locator("#file").setInputFiles(file);
        page.waitForCondition(() -> !held.isEmpty());
        Files.write(file, SMALL);
        pass(held.pop());
        isNotTaken("It was changed, moved or taken away on this device");
    }

    @Test
    void where_no_digest_can_be_made_it_goes_in_one_request() {
        page.addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined})");
        page.reload();
        var seen = new ArrayList<Request>();
        page.onRequest(one -> seen.add(one));
        meet(FILE, nth -> nth == 1 ? route -> route.abort(BROKEN) : this::go);
        choose("large.gpx", LARGE);
        isRead();
        assertThat(seen).allMatch(one -> !one.headers().containsKey("content-digest"));
        assertThat(seen).noneMatch(one -> one.url().endsWith("/begin"));
        assertThat(asked).isEqualTo(2);
    }

    /// What becomes of each request, by its number from 1 on.
    private interface Fate {
        Consumer<Route> of(int nth);
    }

    private void meet(String address, Fate fate) {
        asked = 0;
        page.route(address, route -> fate.of(++asked).accept(route));
    }

    /// Lets a piece by, and keeps note of it.
    private void pass(Route route) {
        arrived.add(Integer.valueOf(route.request().headers().get("file-at")));
        route.resume();
    }

    private void go(Route route) {
        route.resume();
    }

    /// It arrives, and its answer does not.
    private static void lose(Route route) {
        route.fetch();
        route.abort(BROKEN);
    }

    /// One bit of it is another when it arrives.
    private static void bend(Route route) {
        var bytes = route.request().postDataBuffer();
        bytes[bytes.length / 2] ^= 1;
        route.resume(new Route.ResumeOptions().setPostData(bytes));
    }

    private static void tell(Route route, int status, Map<String, String> headers) {
        route.fulfill(new Route.FulfillOptions().setStatus(status).setHeaders(headers));
    }

    private void choose(String name, byte[] bytes) {
        page.locator("#file")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    /// All of it is there, once, and nothing waits any more.
    private void isRead() {
        assertThat(page.locator("#count")).hasText("1 of 1 file done, 1 new run.");
        assertThat(page.locator("#verdicts")).containsText("New: 5.0 km");
        assertThat(page.locator("#line")).isEmpty();
        assertThat(runner.runs()).hasSize(1);
    }

    private void isNotTaken(String why) {
        assertThat(page.locator("#verdicts > li.failed")).containsText(why);
        assertThat(page.locator("#count")).hasText("1 of 1 file done, 0 new runs, 1 not read.");
        assertThat(page.locator("#verdicts > li")).hasCount(1);
        assertThat(runner.runs()).isEmpty();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
