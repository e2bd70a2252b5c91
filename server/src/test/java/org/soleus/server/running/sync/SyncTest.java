package org.soleus.server.running.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Sentence;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Spanish;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// A service that keeps runs: connected by its member alone, asked for what is new, and let go of.
@ClinicTest
@Import(SyncTest.Wiring.class)
class SyncTest {

    private static final FakeTrackbook TRACKBOOK = new FakeTrackbook();
    private static final String SERVICES = "/running/services";
    private static final Pattern WAY =
            Pattern.compile("href=\"(http://localhost[^\"]*authorize[^\"]*)\"");

    static final class Wiring {
        @Bean
        Provider trackbook() {
            return new PlainProvider(TRACKBOOK.registration());
        }
    }

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Puller puller;
    @Autowired MovableClock clock;
    @Autowired Connections connections;
    @Autowired Transactions transactions;
    @Autowired Clinic clinic;

    private Runner runner;

    @BeforeEach
    void arrive() {
        runner = Runner.fresh(port, outbox);
        TRACKBOOK.files.clear();
        TRACKBOOK.sick.clear();
        TRACKBOOK.mood = FakeTrackbook.Mood.WELL;
        for (int day = 1; day <= 3; day++) add(day);
    }

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
        stop();
    }

    private static void add(int day) {
        TRACKBOOK.files.put(day + ".gpx", run(day).gpx());
    }

    private static Recorded run(int day) {
        return Recorded.of("2026-04-0" + day + "T06:30:00Z", 4000 + 500 * day);
    }

    private void pull() {
        while (puller.look()) {}
    }

    private String leave(Runner who) {
        who.visitor().save(SERVICES + "/fake/leave");
        var way = WAY.matcher(who.page(SERVICES + "?leave=fake"));
        assertThat(way.find()).isTrue();
        return TRACKBOOK.yes(way.group(1).replace("&amp;", "&"));
    }

    /// Comes back without her cookie, as a browser does, and then sends our own form.
    private String come(Runner who, String back) {
        var met = new Visitor(port).get(back.replaceFirst("http://localhost:\\d+", ""));
        assertThat(met.statusCode()).isEqualTo(200);
        assertThat(met.body()).contains("One more tap");
        return Visitor.location(finish(who, met));
    }

    private static HttpResponse<String> finish(Runner who, HttpResponse<String> met) {
        return who.visitor()
                .post(
                        SERVICES + "/fake/finish",
                        "code",
                        Visitor.hidden(met, "code"),
                        "state",
                        Visitor.hidden(met, "state"));
    }

    private void connect() {
        assertThat(come(runner, leave(runner))).isEqualTo(SERVICES + "?done=connected");
    }

    private HttpResponse<String> stop() {
        return runner.visitor().post(SERVICES + "/fake/stop");
    }

    @Test
    void a_connected_service_gives_all_it_has_and_then_what_is_new() {
        assertThat(runner.page("/running/upload")).contains("Connect a service");
        assertThat(runner.page(SERVICES)).contains("Connect Trackbook");
        connect();
        assertThat(runner.page(SERVICES)).contains("Its runs are on their way", "Disconnect");
        pull();
        assertThat(runner.runs()).hasSize(3);
        assertThat(runner.page(SERVICES)).contains("Last asked at");
        add(4);
        pull();
        assertThat(runner.runs()).hasSize(3);
        clock.move(Duration.ofMinutes(16));
        pull();
        assertThat(runner.runs()).hasSize(4);
        assertThat(runner.page("/account/access")).contains("Soleus itself", "added to your runs");
    }

    @Test
    void what_was_handed_in_before_is_not_doubled() {
        runner.send("by-hand.gpx", run(2).gpx());
        connect();
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    @Test
    void nobody_is_connected_by_somebody_elses_yes() {
        var other = Runner.fresh(port, outbox);
        assertThat(come(other, leave(runner))).isEqualTo(SERVICES + "?done=late");
        assertThat(other.page(SERVICES)).contains("Connect Trackbook");
        var back = leave(runner);
        assertThat(come(runner, back.replaceFirst("state=.{4}", "state=zzzz"))).endsWith("late");
        assertThat(come(runner, back)).endsWith("connected");
        assertThat(come(runner, back)).endsWith("late");
    }

    @Test
    void a_yes_that_took_too_long_or_was_a_no_connects_nothing() {
        var back = leave(runner);
        clock.move(Duration.ofMinutes(16));
        assertThat(come(runner, back)).endsWith("late");
        var no = new Visitor(port).get(SERVICES + "/fake/back?error=access_denied&state=x");
        assertThat(no.body()).contains("Trackbook was not connected", "Nothing was changed");
    }

    @Test
    void a_token_is_renewed_when_it_ends_and_when_it_is_taken_away() {
        connect();
        pull();
        int before = TRACKBOOK.renewed.get();
        clock.move(Duration.ofHours(2));
        pull();
        assertThat(TRACKBOOK.renewed.get()).isEqualTo(before + 1);
        TRACKBOOK.tokens.clear();
        add(5);
        clock.move(Duration.ofMinutes(16));
        pull();
        assertThat(runner.runs()).hasSize(4);
    }

    @Test
    void a_door_that_was_shut_there_is_told_and_opened_again() {
        connect();
        TRACKBOOK.tokens.clear();
        TRACKBOOK.refreshers.clear();
        pull();
        assertThat(runner.page(SERVICES))
                .contains("Trackbook does not let us in any more", "Connect Trackbook again");
        connect();
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    @Test
    void a_service_that_asks_us_to_wait_is_left_alone_so_long() {
        connect();
        TRACKBOOK.mood = FakeTrackbook.Mood.BUSY;
        pull();
        int before = TRACKBOOK.asked.get();
        assertThat(runner.page(SERVICES))
                .contains("Trackbook asks us to wait", "what you have is safe");
        TRACKBOOK.mood = FakeTrackbook.Mood.WELL;
        clock.move(Duration.ofMinutes(29));
        pull();
        assertThat(TRACKBOOK.asked.get()).isEqualTo(before);
        clock.move(Duration.ofMinutes(2));
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    @Test
    void a_service_that_is_down_is_asked_again_later_and_led_nowhere_else() {
        connect();
        for (var mood :
                new FakeTrackbook.Mood[] {
                    FakeTrackbook.Mood.DOWN, FakeTrackbook.Mood.LEADING_AWAY
                }) {
            TRACKBOOK.mood = mood;
            pull();
            assertThat(runner.page(SERVICES)).contains("Trackbook could not be reached");
            clock.move(Duration.ofMinutes(10));
        }
        TRACKBOOK.mood = FakeTrackbook.Mood.WELL;
        pull();
        assertThat(runner.runs()).hasSize(3);
        assertThat(runner.page(SERVICES)).doesNotContain("could not be reached");
    }

    @Test
    void a_file_that_fails_keeps_no_other_away() {
        TRACKBOOK.sick.put("2.gpx", 500);
        connect();
        pull();
        assertThat(runner.runs()).hasSize(2);
        assertThat(runner.page(SERVICES))
                .contains("One file of Trackbook did not come through.", "what you have is safe");
        runner.visitor().post("/language", "to", "es");
        Spanish.isWholly(runner.visitor().get(SERVICES));
        assertThat(runner.page(SERVICES)).contains("Un archivo de Trackbook no llegó.");
        runner.visitor().post("/language", "to", "en");
        TRACKBOOK.sick.clear();
        clock.move(Duration.ofMinutes(16));
        pull();
        assertThat(runner.runs()).hasSize(3);
        assertThat(runner.page(SERVICES)).contains("Last asked at").doesNotContain("come through");
    }

    @Test
    void a_private_file_shuts_no_door_and_is_left_out_in_the_end() {
        TRACKBOOK.sick.put("1.gpx", 403);
        connect();
        pull();
        assertThat(runner.runs()).hasSize(2);
        assertThat(runner.page(SERVICES))
                .contains("One file of Trackbook did not come through.")
                .doesNotContain("does not let us in");
        for (int tries = 1; tries < 6; tries++) {
            clock.move(Duration.ofHours(22));
            pull();
        }
        assertThat(runner.page(SERVICES))
                .contains("One file could not be had from Trackbook and was left out");
    }

    @Test
    void files_that_all_fail_are_the_services_trouble() {
        for (var name : TRACKBOOK.files.keySet()) TRACKBOOK.sick.put(name, 500);
        connect();
        pull();
        assertThat(runner.page(SERVICES)).contains("Trackbook could not be reached");
        TRACKBOOK.sick.clear();
        clock.move(Duration.ofMinutes(10));
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    @Test
    void a_visit_that_was_stopped_says_that_it_took_too_long() throws InterruptedException {
        connect();
        TRACKBOOK.mood = FakeTrackbook.Mood.STALLING;
        var visit = Thread.ofVirtual().start(puller::look);
        TRACKBOOK.stalled.acquire();
        visit.interrupt();
        visit.join();
        TRACKBOOK.mood = FakeTrackbook.Mood.WELL;
        for (int wait = 0; wait < 200 && !isTold("It took too long."); wait++) Thread.sleep(50);
        assertThat(runner.page(SERVICES)).contains("It took too long.", "what you have is safe");
        clock.move(Duration.ofMinutes(2));
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    private boolean isTold(String words) {
        return runner.page(SERVICES).contains(words);
    }

    @Test
    void a_visit_that_goes_on_says_nothing_of_another_connection() {
        connect();
        var due = due();
        clock.move(Duration.ofMinutes(1));
        stop();
        connect();
        as(
                () ->
                        connections.note(
                                due,
                                clock.instant(),
                                1,
                                Optional.of(Sentence.of("upload.trouble.late")),
                                true,
                                clock.instant()));
        as(() -> assertThat(connections.renew(due, "{}")).isFalse());
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    private Connections.Due due() {
        var now = clock.instant();
        var all = new ArrayList<Connections.Due>();
        as(() -> connections.take(now, now.plusSeconds(60)).ifPresent(all::add));
        return all.getFirst();
    }

    private void as(Runnable work) {
        transactions.in(
                Scope.system(clinic.tenant()),
                () -> {
                    work.run();
                    return work;
                });
    }

    @Test
    void a_service_that_turns_in_circles_is_left() {
        connect();
        TRACKBOOK.mood = FakeTrackbook.Mood.TURNING;
        int before = TRACKBOOK.asked.get();
        pull();
        assertThat(runner.runs()).hasSize(3);
        assertThat(TRACKBOOK.asked.get() - before).isLessThan(8);
    }

    @Test
    void what_lets_us_in_lies_sealed_and_is_given_back() throws SQLException {
        connect();
        pull();
        assertThat(TRACKBOOK.refreshers).isNotEmpty();
        assertThat(TestClinic.everyRow())
                .noneMatch(row -> row.contains("refresh-") || row.contains("access-"));
        assertThat(Visitor.location(stop())).endsWith("?done=stopped");
        assertThat(TRACKBOOK.tokens).isEmpty();
        assertThat(runner.page(SERVICES + "?done=stopped"))
                .contains("Disconnected", "Connect Trackbook");
        clock.move(Duration.ofHours(1));
        pull();
        assertThat(runner.runs()).hasSize(3);
    }

    @Test
    void only_addresses_of_the_operator_that_are_safe_are_taken() {
        var good = TRACKBOOK.registration();
        for (var address :
                new String[] {"http://example.org/", "ftp://localhost/", "file:///etc"}) {
            assertThatThrownBy(
                            () ->
                                    new Registration(
                                            "x",
                                            "X",
                                            good.authorize(),
                                            URI.create(address),
                                            good.revoke(),
                                            good.api(),
                                            "",
                                            "",
                                            ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Asking.word("../../x?y#z")).doesNotContain("/", "?", "#", "..");
    }

    @Test
    void a_service_that_is_not_known_leads_nowhere() {
        assertThat(runner.visitor().save(SERVICES + "/nobody/leave").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(SERVICES + "/nobody/back?code=1&state=2").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).post(SERVICES + "/fake/finish", "code", "1").statusCode())
                .isEqualTo(401);
    }
}
