package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Routes.Route;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.CountedSet;
import org.soleus.server.plan.Evening;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/// Each form whose address names a thing of one member, complete and as her page would send it:
/// from somebody else it is refused and changes none of her rows, and from her the very same form
/// is taken (attacks A1 and A3 of `docs/attacks.md`).
///
/// A form that is refused for what it lacks, as most of `OtherMembersTest`, tells little of whose
/// it is.
@ClinicTest
class HerFormsTest {

    /// What their gaps name is the clinic's: a test, a question, a service.
    private static final Set<String> NOT_HERS =
            Set.of(
                    "/measure/test/{id}/do",
                    "/plan/intake/{place}",
                    "/running/services/{id}/finish",
                    "/running/services/{id}/leave",
                    "/running/services/{id}/stop");

    private static final Recorded MORNING = Recorded.of("2026-03-10T06:30:00Z", 5000);

    private static final Pattern AHEAD = Pattern.compile("/plan/session/ahead/DAILY/[0-9a-f]+");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired BeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Set<String> tried = new TreeSet<>();
    private Visitor she = new Visitor(0);
    private Visitor other = new Visitor(0);
    private String her = "";

    @BeforeEach
    void two_members_alike() {
        var joined = Newcomer.joins(port, outbox);
        she = joined.visitor();
        Evening.screen(she);
        Evening.plan(she);
        her = joined.idIn(beans).toString();
        other = Evening.member(port, outbox);
    }

    @Test
    void each_form_of_a_thing_of_hers_is_taken_from_her_and_from_nobody_else() throws SQLException {
        run();
        session();
        waitingCase();
        assertThat(tried).isEqualTo(formsOfThings());
    }

    /// What is done to a run, from its ground to its return.
    private void run() throws SQLException {
        var runner = new Runner(she);
        runner.send("watch.tcx", MORNING.tcx());
        runner.send("phone.gpx", MORNING.gpx());
        var run = runner.run();
        onlyHers("/running/{id}/ground", run, "ground", "TRAIL");
        onlyHers("/running/{id}/shoes", run, "shoes", "Old blue pair");
        onlyHers("/running/{id}/felt", run, "during", "2", "effort", "3", "sign", "none");
        onlyHers(
                "/running/{id}/edit",
                run,
                "distance",
                "6.250",
                "day",
                "2026-03-09",
                "sport",
                "RUNNING");
        onlyHers("/running/{id}/as-recorded", run);
        var recording = Visitor.hidden(she.get(run), "recording");
        onlyHers("/running/{id}/apart", run, "recording", recording);
        for (var one : runner.runs()) onlyHers("/running/{id}/delete", one);
        onlyHers("/running/deleted/{recording}/back", "/running/deleted/" + deleted(runner));
    }

    private static String deleted(Runner runner) {
        return field(runner.send("watch.tcx", MORNING.tcx()), "back");
    }

    /// A session that began on a phone, to what was felt after it.
    private void session() throws SQLException {
        var named = AHEAD.matcher(she.get("/plan/today").body());
        assertThat(named.find()).isTrue();
        var ahead = she.get(named.group()).body();
        var session = "/plan/session/" + field(ahead, "session");
        var begun = new ArrayList<>(List.of("offer", field(ahead, "offer"), "began", "yes"));
        for (int tap = 1; tap <= 5; tap++) begun.addAll(List.of("TAP" + tap, "no"));
        begun.addAll(List.of("before", "1"));
        onlyHers("/plan/session/{id}/begin", session, begun.toArray(String[]::new));
        onlyHers("/plan/session/{id}/count", session, CountedSet.right(3).fields());
        onlyHers("/plan/session/{id}/easier", session, "place", "0");
        onlyHers("/plan/session/{id}/harder", session, "place", "0");
        onlyHers("/plan/session/{id}/skip", session, "place", "0", "reason", "equipment");
        onlyHers("/plan/session/{id}/after", session, "worst", "2", "effort", "3", "sign", "none");
    }

    /// A plan that waits: what a clinician decides of it no member does, she herself included.
    private void waitingCase() throws SQLException {
        var joined = Newcomer.joins(port, outbox);
        var waiting = joined.visitor();
        Evening.screen(waiting);
        Evening.plan(waiting, Map.of("Where does it hurt?", List.of("Z2")));
        her = joined.idIn(beans).toString();
        she = Visitor.demo(port, "ines");
        var address = "/care/case/" + her;
        var hold = Visitor.hidden(she.get(address), "hold");
        for (var member : List.of(waiting, other)) {
            refused(member, "/care/case/{id}/look", address, "reason", "We spoke of it.");
            refused(member, "/care/case/{id}", address, decided(hold));
        }
        onlyHers("/care/case/{id}/look", address, "reason", "We spoke of it.");
        onlyHers("/care/case/{id}", address, decided(hold));
    }

    private static String[] decided(String hold) {
        return new String[] {"hold", hold, "verdict", "open", "reason", "We spoke of it."};
    }

    /// The same fields from somebody else first, then from whoever they are for.
    private void onlyHers(String route, String thing, String... fields) throws SQLException {
        refused(other, route, thing, fields);
        var taken = she.save(path(route, thing), fields);
        assertThat(taken.statusCode()).as("from her: " + route).isLessThan(400);
        tried.add(route);
    }

    private void refused(Visitor who, String route, String thing, String... fields)
            throws SQLException {
        var path = path(route, thing);
        var before = MemberRows.sums(her);
        assertThat(before).containsKeys("account.person", "plan.intake");
        isRefused(route, who.save(path, fields));
        isRefused(route + " with her id", who.save(path, with(fields, "member", her)));
        isRefused(route + " in her name", who.send(inHerName(who, path, fields)));
        assertThat(who.send(json(who, path, fields)).statusCode())
                .as(route + " as JSON")
                .isBetween(400, 499);
        assertThat(MemberRows.sums(her)).as(route).isEqualTo(before);
    }

    /// For whose it is, and for nothing that it lacks.
    private static void isRefused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isIn(400, 403, 404);
    }

    private HttpRequest inHerName(Visitor who, String path, String... fields) {
        var key = UUID.randomUUID().toString();
        return who.form(path + "?member=" + her, with(fields, "_key", key))
                .header("X-Member", her)
                .build();
    }

    private HttpRequest json(Visitor who, String path, String... fields) {
        var body = new StringBuilder("{\"member\":\"" + her + "\"");
        for (int i = 0; i < fields.length; i += 2) {
            body.append(",\"%s\":\"%s\"".formatted(fields[i], fields[i + 1]));
        }
        return who.request(path)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.append('}').toString()))
                .build();
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /// The address of a thing, and what the route says after its gap.
    private static String path(String route, String thing) {
        return thing + route.substring(route.indexOf('}') + 1);
    }

    private static String field(String json, String name) {
        var field = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(field.find()).as(name + " in " + json).isTrue();
        return field.group(1);
    }

    private Set<String> formsOfThings() {
        var all = new TreeSet<String>();
        for (var route : Routes.of(mapping)) {
            if (isOfAThing(route)) all.add(route.path());
        }
        return all;
    }

    private static boolean isOfAThing(Route route) {
        return !route.reads() && route.hasGap() && !NOT_HERS.contains(route.path());
    }
}
