package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Spanish;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A reader of Spanish brings her runs, sees what they were and what comes next: each page is
/// Spanish to its last word.
@ClinicTest
class SpanishRunsTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Clock clock;

    private Runner runner;
    private Instant begun = Instant.EPOCH;

    @BeforeEach
    void arrive() {
        begun = clock.instant().minus(Duration.ofDays(2));
        runner = Runner.fresh(port, outbox);
        runner.visitor().post("/language", "to", "es");
    }

    @Test
    void who_has_no_run_yet_reads_so_in_spanish() {
        for (var path :
                List.of(
                        "/running",
                        "/running/load",
                        "/running/next",
                        "/running/table",
                        "/running/goal",
                        "/running/new",
                        "/running/upload",
                        "/running/upload?back=1",
                        "/running/services")) {
            wholly(page(path));
        }
        wholly(runner.visitor().post("/running/upload"));
        wholly(save("/running/new", "distance", "x", "minutes", "x", "limp", "x", "sign", "x"));
        wholly(save("/running/next/wish", "distance", "x", "day", "x"));
        wholly(save("/running/goal", "distance", "x", "day", "x"));
    }

    @Test
    void verdicts_of_files_come_in_spanish() {
        assertThat(runner.send("a.tcx", watched().tcx()))
                .contains("\"title\":\"Le\u00eddo\"", "Nueva: 5,0 km", "\"fresh\":true");
        assertThat(runner.send("b.gpx", watched().gpx())).contains("unida: 5,0 km");
        assertThat(runner.send("a.tcx", watched().tcx())).contains("ya se ley\u00f3 antes.");
        assertThat(runner.send("c.txt", bytes("hello"))).contains("no conoce este tipo de archivo");
        assertThat(runner.send("d.zip", Recorded.zip("x.gpx", bytes("<gpx></gpx>"))))
                .contains("no contiene la grabaci\u00f3n de ninguna carrera.");
        wholly(page(runner.run()));
        assertThat(page("/running").body()).contains("5,0 km en una carrera en siete d\u00edas.");
    }

    @Test
    void one_run_is_told_set_right_and_deleted_in_spanish() {
        runner.send("watch.tcx", watched().tcx());
        runner.send("phone.gpx", watched().gpx());
        var run = runner.run();
        save(
                run + "/felt",
                "during",
                "7",
                "after",
                "2",
                "effort",
                "6",
                "limp",
                "yes",
                "sign",
                "pop");
        save(run + "/shoes", "shoes", "Azul");
        save(run + "/ground", "ground", "SAND");
        for (var path : List.of(run, run + "?way=shown", run + "/felt", run + "/edit")) {
            wholly(page(path));
        }
        assertThat(page(run).body()).contains("Un archivo TCX", "Para aqu\u00ed", "chasquido");
        wholly(save(run + "/felt", "during", "x", "limp", "x", "sign", "none", "sign", "pop"));
        wholly(save(run + "/edit", "distance", "x", "day", "x", "sport", "x"));
        wholly(save(run + "/edit", "distance", "0,52", "day", day(2), "sport", "RUNNING"));
        save(run + "/edit", "distance", "4,9", "day", day(2), "sport", "WALKING");
        wholly(page(run));
        wholly(page(run + "/edit"));
        wholly(page("/running"));
        save(run + "/delete");
        wholly(page("/running?deleted=1"));
        assertThat(runner.send("watch.tcx", watched().tcx())).contains("sigue borrada");
    }

    @Test
    void a_slip_is_asked_about_in_spanish() {
        var asked = save("/running/new", "distance", "52", "minutes", "31", "day", day(1));
        wholly(asked);
        assertThat(asked.body()).contains("52,0 km en 31:00. \u00bfEs correcto?");
    }

    @Test
    void the_next_run_after_a_jump_is_told_in_spanish() {
        Evening.screen(runner.visitor());
        for (int ago : new int[] {24, 20, 16, 12, 8, 4}) byHand(ago, "8");
        next();
        byHand(0, "13");
        next();
        assertThat(page("/running/next").body())
                .contains(
                        "Corriste 13,0 km. Tu carrera m\u00e1s larga de los 30 d\u00edas anteriores"
                                + " fue de 8,0 km")
                .contains("5205 corredores")
                .contains("unas 1,5 veces las lesiones (1,16-2,00)");
        wholly(page("/running/load"));
        wholly(page("/running/load?weeks=52"));
        wholly(page("/running/load?weeks=4&until=2020-01-01"));
        save("/running/goal", "distance", "21,1", "day", day(-70));
        wholly(page("/running/goal"));
        save("/running/goal", "distance", "42,2", "day", day(-20));
        wholly(page("/running/goal"));
        next();
    }

    @Test
    void the_table_is_told_in_spanish() {
        Evening.screen(runner.visitor());
        save("/running/table", "move", "enter");
        wholly(page("/running/table"));
        next();
        assertThat(page("/running/next").body())
                .contains("Corre 1 minuto, camina 1 minuto, 8 veces");
        byHand(1, "1,9");
        wholly(page("/running/table"));
        next();
    }

    @Test
    void a_wish_is_granted_or_not_in_spanish() {
        Evening.screen(runner.visitor());
        for (int ago : new int[] {24, 20, 16, 12, 8, 4}) byHand(ago, "8");
        save("/running/next/wish", "distance", "20");
        next();
        save("/running/next/wish", "distance", "3,3");
        next();
        save("/running/next/wish", "distance", "", "day", day(-3));
        next();
    }

    private void next() {
        wholly(page("/running/next"));
    }

    private void byHand(int ago, String km) {
        var minutes = String.valueOf(Math.round(Double.parseDouble(km.replace(',', '.')) * 6));
        save(
                "/running/new",
                "distance",
                km,
                "minutes",
                minutes,
                "day",
                day(ago),
                "during",
                "0",
                "sign",
                "none");
    }

    private HttpResponse<String> save(String path, String... fields) {
        return runner.visitor().save(path, fields);
    }

    private HttpResponse<String> page(String path) {
        return runner.visitor().get(path);
    }

    private static void wholly(HttpResponse<String> page) {
        Spanish.isWholly(page);
        Spanish.hasNoGap(page);
        assertThat(page.body())
                .doesNotContain(">null<", "todav\u00eda est\u00e1 solo en ingl\u00e9s");
    }

    private String day(int ago) {
        return today().minusDays(ago).toString();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Recorded watched() {
        return new Recorded(begun, 5000, 47.5);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
