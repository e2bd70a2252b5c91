package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.Launched;
import org.soleus.server.run.Operator;
import org.soleus.server.run.Stop;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A member of one clinic takes all that is hers to a second one, which has a database and keys of
/// its own and runs in a process of its own: she stands complete there.
@ClinicTest
class MovedTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /// What is of the moment and not of her: keys of forms, and where a page is asked for again.
    private static final Pattern MOMENT =
            Pattern.compile("value=\"[0-9a-f-]{36}\"|name=\"_key\" value=\"[^\"]*\"");

    private static final Pattern CASE = Pattern.compile("/care/case/[0-9a-f-]{36}");
    private static final Pattern RUN = Pattern.compile("href=\"(/running/[0-9a-f-]{36})\"");

    private static final List<String> DEMO = List.of("ben", "mara", "tomas", "noor");

    /// Tables of which none of those who stand there has a row: of the year after a plan that ended
    /// well, of a plan that was closed and advised, of a session that was moved, of the walk-run
    /// table and of taps that were weighed. Nothing that was compared of these says anything.
    private static final Set<String> WITHOUT_ROWS =
            Set.of(
                    "plan.advice",
                    "plan.guard",
                    "plan.guard_told",
                    "plan.moved",
                    "running.entry",
                    "triage.before_session");

    @TempDir static Path temp;

    private static Operator operator;
    private static Launched second;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DemoPeople people;
    @Autowired Parcels parcels;
    @Autowired People known;
    @Autowired Clinic clinic;
    @Autowired Transactions transactions;
    @Autowired MovableClock clock;

    @AfterEach
    void leave() {
        clock.reset();
    }

    @BeforeAll
    static void open_a_second_clinic() throws Exception {
        operator = new Operator(temp, temp.resolve("data"));
        second = operator.start();
    }

    @AfterAll
    static void stop() throws Exception {
        operator.stop();
    }

    @ParameterizedTest
    @FieldSource("DEMO")
    void a_member_stands_complete_in_a_second_empty_clinic(String handle) throws SQLException {
        stands(Visitor.demo(port, handle), people.find(handle).orElseThrow());
    }

    /// She tells much more than that, and some of it twice: with what the others have there is a
    /// row of each table that travels, or it is said that there is none.
    @Test
    void and_so_does_one_who_ran_with_a_watch() throws SQLException {
        clock.move(Duration.ofDays(-2));
        var she = Newcomer.joins(port, outbox);
        var here = she.visitor();
        Evening.screen(here);
        Evening.plan(here);
        clock.reset();
        for (var day : List.of("2026-10-01", "2026-10-04", "2026-10-08")) {
            var file = Recorded.of(day + "T06:30:00Z", 5000).tcx();
            var sent =
                    here.request("/running/upload/file")
                            .header("Content-Type", "application/octet-stream")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("File-Name", day + ".tcx")
                            .POST(BodyPublishers.ofByteArray(file));
            assertThat(here.send(sent.build()).statusCode()).isEqualTo(200);
        }
        var who =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> known.withMail(she.mail()))
                        .orElseThrow();
        MuchTold.by(here);
        var taken = Taken.by(parcels, who);
        assertThat(taken.files()).containsKey("runs/2026-10-01-063000.gpx");
        hasRowsOfEachTable(taken);
        var there = stands(here, who);

        var again =
                there.request("/running/upload/file")
                        .header("Content-Type", "application/octet-stream")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("File-Name", "again.tcx")
                        .POST(
                                BodyPublishers.ofByteArray(
                                        Recorded.of("2026-10-04T06:30:00Z", 5000).tcx()));
        assertThat(there.send(again.build()).body()).contains("Already here");
    }

    /// What was compared of an empty table would say nothing.
    private void hasRowsOfEachTable(Taken hers) throws SQLException {
        var tables = TestClinic.ask(MemberTable::all);
        var empty = new TreeSet<>(hers.travelling(tables).keySet());
        empty.removeAll(hers.withRows(tables));
        for (var handle : DEMO) {
            var his = Taken.by(parcels, people.find(handle).orElseThrow());
            empty.removeAll(his.withRows(tables));
        }
        assertThat(empty).isEqualTo(new TreeSet<>(WITHOUT_ROWS));
    }

    /// Noor found a warning sign there: her plan waits for the people of the new clinic.
    @Test
    void a_closed_plan_stays_closed_and_the_new_clinic_knows_that_it_came() throws SQLException {
        var there = stands(Visitor.demo(port, "noor"), people.find("noor").orElseThrow());
        var today = there.get("/plan/today").body();
        assertThat(today).doesNotContain("/plan/session/start");
        var ines = Visitor.demo(second.port(), "ines");
        var cases = CASE.matcher(ines.get("/care/worklist").body());
        var came = cases.results().map(MatchResult::group).map(ines::get).map(HttpResponse::body);
        assertThat(came).anyMatch(page -> page.contains("was brought here by herself"));
    }

    @Test
    void the_operator_answers_a_letter_and_she_reads_that_it_was_done() throws Exception {
        var mail = UUID.randomUUID() + "@moved.example";
        var she = newcomer(second.port(), "km", "Europe/Berlin", mail);
        var data = temp.resolve("data");
        var file = temp.resolve("letter.zip");
        assertThat(Export.of(data, mail.toUpperCase(Locale.ROOT), file, List.of()))
                .last()
                .isEqualTo("It has no lock. Hand it to nobody but her, and delete your copy.");
        var taken = Taken.of(Files.readAllBytes(file));
        assertThat(taken.json().at("/rows/account.person/0/sealed").asString())
                .startsWith("Grete\n" + mail);
        assertThat(taken.text("access.csv")).contains("the clinic's operator,read,export");
        assertThat(she.get("/account/access").body()).contains("Whoever runs the clinic");
        assertThatThrownBy(() -> Export.of(data, mail, file, List.of()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("is there already");
        var other = temp.resolve("other.zip");
        assertThatThrownBy(() -> Export.of(data, "nobody@moved.example", other, List.of()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("No member of this clinic");
        assertThat(other).doesNotExist();
    }

    private Visitor stands(Visitor here, SignedIn who) throws SQLException {
        var tables = TestClinic.ask(MemberTable::all);
        var taken = Taken.by(parcels, who);
        var person = taken.json().at("/rows/account.person/0");
        var there =
                newcomer(
                        second.port(),
                        person.get("unit").asString(),
                        person.get("zone").asString());
        var came = Taken.bring(there, taken.zip());
        assertThat(came.statusCode()).as(came.body()).isEqualTo(303);
        assertThat(there.get("/account/import").body()).contains("Soleus demo clinic");

        assertThat(there.get("/account/export").statusCode()).isEqualTo(200);
        var again = Taken.by(there);
        assertThat(again.travelling(tables)).isEqualTo(taken.travelling(tables));
        assertThat(again.text("measures.csv")).isEqualTo(taken.text("measures.csv"));
        assertThat(again.text("runs.csv")).isEqualTo(taken.text("runs.csv"));
        assertThat(again.files().keySet()).isEqualTo(taken.files().keySet());
        assertThat(there.get("/account/access/before").body())
                .startsWith("line,at,who,did,what,rows")
                .contains("insert,plan.program");
        for (var path : pages(here)) {
            assertThat(seen(there, path)).as(path).isEqualTo(seen(here, path));
        }
        return there;
    }

    private static List<String> pages(Visitor she) {
        var pages =
                new ArrayList<>(
                        List.of(
                                "/plan/today",
                                "/plan",
                                "/outcome",
                                "/running",
                                "/running/next",
                                "/measure"));
        var runs = RUN.matcher(she.get("/running").body());
        if (runs.find()) pages.add(runs.group(1));
        return pages;
    }

    private static String seen(Visitor she, String path) {
        var page = she.get(path);
        return page.statusCode() + MOMENT.matcher(page.body()).replaceAll("");
    }

    /// Somebody new, signed up by a code that lies in the outbox of the demo.
    private static Visitor newcomer(int port, String unit, String zone) {
        return newcomer(port, unit, zone, UUID.randomUUID() + "@moved.example");
    }

    private static Visitor newcomer(int port, String unit, String zone, String mail) {
        var visitor = new Visitor(port);
        var page =
                visitor.post(
                        "/account/signup",
                        "name",
                        "Grete",
                        "mail",
                        mail,
                        "born",
                        "1990-05-31",
                        "unit",
                        unit,
                        "zone",
                        zone,
                        "agreed",
                        "yes");
        entered(visitor, "/account/code", page, mail);
        var asked = visitor.post("/account/confirm/code", "then", "/account/export");
        var shown = entered(visitor, "/account/confirm", asked, mail);
        assertThat(Visitor.location(shown)).as(shown.body()).isEqualTo("/account/export");
        return visitor;
    }

    /// Enters the code that came last.
    private static HttpResponse<String> entered(
            Visitor visitor, String path, HttpResponse<String> page, String mail) {
        var letters = visitor.get("/account/outbox").body();
        var code = CODE.matcher(letters.substring(letters.indexOf(mail)));
        assertThat(code.find()).isTrue();
        return visitor.post(
                path,
                "ticket",
                Visitor.hidden(page, "ticket"),
                "then",
                "/account/export",
                "code",
                code.group());
    }
}
