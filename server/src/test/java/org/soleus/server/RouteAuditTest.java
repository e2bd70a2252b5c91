package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/// Walks every route there is, and fails when one reads or writes a member's table without a new
/// row in the audit, or shows members of whom no row says that they were looked at. A new route is
/// covered by being there.
@ClinicTest
@Import(Overheard.Wiring.class)
class RouteAuditTest {

    /// The audit itself, and the notes of forms that were sent: they say nothing of a body.
    private static final Set<String> NOT_HEALTH =
            Set.of("account.audit", "account.audit_head", "account.once");

    /// Letting somebody in means finding her before she is known; the person is all that is read.
    private static final Set<String> DOORS =
            Set.of(
                    "/account/signin",
                    "/account/signin/recovery",
                    "/account/code",
                    "/account/signup",
                    "/account/demo",
                    "/account/passkey/signin",
                    "/account/passkey/signin/options");

    /// Where staff look at one member; an id that names nobody leads to nobody's data.
    private static final Pattern CASE = Pattern.compile("/care/case/([0-9a-f-]{36})");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Outbox outbox;
    @Autowired Overheard overheard;
    @Autowired DemoPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Pattern members;
    private int mostShown;

    @BeforeEach
    void know_the_tables() {
        var names =
                jdbc.sql(
                                """
                                SELECT n.nspname || '.' || c.relname FROM pg_class c
                                JOIN pg_namespace n ON n.oid = c.relnamespace
                                JOIN pg_attribute a ON a.attrelid = c.oid
                                WHERE c.relforcerowsecurity AND a.attname = 'member'
                                  AND NOT a.attisdropped
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        var health = names.stream().filter(name -> !NOT_HEALTH.contains(name)).toList();
        assertThat(health).contains("account.person");
        members = Pattern.compile("\\b(" + String.join("|", health).replace(".", "\\.") + ")\\b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben", "ines", "nobody"})
    void no_route_touches_a_member_without_a_row(String who) throws SQLException {
        var silent = new TreeSet<String>();
        var waiting = somebodyWaits();
        int walked = 0;
        for (var route : Routes.of(routes)) {
            for (var word : words(route, waiting)) {
                walked++;
                var silence = silence(who, route, word);
                if (!silence.isEmpty()) silent.add(who + ": " + route + silence);
            }
        }
        assertThat(walked).isGreaterThan(10);
        assertThat(silent).isEmpty();
        if (who.equals("ines")) assertThat(mostShown).isGreaterThan(2);
    }

    /// A member whose plan waits for a clinician, so that the staff's pages have somebody to show.
    private String somebodyWaits() {
        var newcomer = Evening.newcomer(port, outbox);
        Evening.screen(newcomer);
        Evening.plan(newcomer, Map.of("Where does it hurt?", List.of("Z2")));
        var found = CASE.matcher(Visitor.demo(port, "ines").get("/care/worklist").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> words(Routes.Route route, String waiting) {
        if (!route.hasGap()) return List.of("");
        if (route.path().startsWith("/care/case/")) return List.of(waiting);
        return List.of(UUID.randomUUID().toString(), "1");
    }

    /// What no row says of it; empty where all is said.
    private String silence(String who, Routes.Route route, String word) throws SQLException {
        var visitor = who.equals("nobody") ? new Visitor(port) : Visitor.demo(port, who);
        var path = route.filled(word);
        overheard.clear();
        long before = TestClinic.count("SELECT count(*) FROM account.audit");
        var noticed = Noticed.from(people, who);
        var answer = route.reads() ? visitor.get(path) : visitor.save(path);
        boolean touched = overheard.statements().stream().anyMatch(s -> members.matcher(s).find());
        if (DOORS.contains(route.path())) return "";
        boolean noted = TestClinic.count("SELECT count(*) FROM account.audit") > before;
        return touched && !noted ? " touches members" : unnoted(noticed, answer);
    }

    /// One row says nothing of the others who are on the same page.
    private String unnoted(Noticed noticed, HttpResponse<String> answer) throws SQLException {
        var shown = noticed.shown(answer);
        mostShown = Math.max(mostShown, shown.size());
        var unnoted = noticed.unnoted(shown);
        return unnoted.isEmpty() ? "" : " shows " + unnoted;
    }
}
