package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whoever is not Ben tries every route that there is, in every way, with the ids of everything of
/// his: as part of the address, in the query and in the form (attack A1 of `docs/attacks.md`). A
/// new page is tried the day it is born.
@ClinicTest
class OtherMembersTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// In which no route of ours is asked for.
    private static final List<String> ODD_METHODS = List.of("PUT", "PATCH", "DELETE");

    private static final List<String> HIS_WORDS =
            List.of("Ben Castell", "Castell", "ben@demo.example");

    private static final int FEWEST_PROBES = 5_000;
    private static final int MOST_IDS = 30;
    private static final int A_FEW = 6;

    @LocalServerPort int port;
    @Autowired DemoPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Set<String> his = new LinkedHashSet<>();
    private int probes;

    @Test
    void his_ids_open_nothing_to_anybody_else_and_change_nothing() throws SQLException {
        var ben = people.find("ben").orElseThrow().memberId().toString();
        var before = rows(ben);
        his.addAll(ids(before));
        his.removeAll(ids(rows(people.find("mara").orElseThrow().memberId().toString())));
        his.removeAll(ids(rows(people.find("ada").orElseThrow().memberId().toString())));
        his.remove(people.find("ben").orElseThrow().tenantId().toString());
        assertThat(his).contains(ben);
        var kinds = ofEachKind(before);

        everyRoute(Visitor.demo(port, "mara"), kinds);
        everyRoute(Visitor.demo(port, "ada"), kinds.subList(0, A_FEW));
        everyRoute(new Visitor(port), kinds.subList(0, A_FEW));
        oddly(Visitor.demo(port, "mara"), kinds.subList(0, A_FEW));

        assertThat(rows(ben)).isEqualTo(before);
        assertThat(probes).isGreaterThanOrEqualTo(FEWEST_PROBES);
    }

    /// As its page would ask.
    private void everyRoute(Visitor who, List<String> ids) {
        for (var route : routes()) {
            for (var id : ids) {
                var path = route.filled(id);
                var answer =
                        route.reads()
                                ? who.get(path + "?id=" + id + "&member=" + id)
                                : who.save(path, "id", id, "member", id, "session", id, "case", id);
                tellsNothing(route + " " + id, id, answer);
                if (route.hasGap()) {
                    assertThat(answer.statusCode()).as(route + " " + id).isLessThan(500);
                }
            }
        }
    }

    /// As no page of ours would.
    private void oddly(Visitor who, List<String> ids) {
        for (var route : routes()) {
            for (var method : ODD_METHODS) {
                for (var id : ids) {
                    var answer = who.send(oddly(who, method, route.filled(id), id));
                    tellsNothing(method + " " + route + " " + id, id, answer);
                    assertThat(answer.statusCode()).as(method + " " + route).isBetween(400, 499);
                }
            }
        }
    }

    private static HttpRequest oddly(Visitor who, String method, String path, String id) {
        return who.request(path + "?member=" + id)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Member", id)
                .method(method, HttpRequest.BodyPublishers.ofString("{\"member\":\"" + id + "\"}"))
                .build();
    }

    private void tellsNothing(String probe, String sent, HttpResponse<String> answer) {
        probes++;
        var told = answer.headers().map() + answer.body();
        assertThat(told).as(probe).doesNotContain(HIS_WORDS);
        var found = ids(List.of(told));
        found.remove(sent);
        found.retainAll(his);
        assertThat(found).as(probe + " tells other ids of his").isEmpty();
    }

    private List<Routes.Route> routes() {
        return Routes.of(mapping).stream()
                .filter(route -> !route.path().startsWith("/account/sign"))
                .filter(route -> !route.path().equals("/account/demo"))
                .toList();
    }

    /// The ids of one row of each table first, then others, so that every kind is met.
    private List<String> ofEachKind(List<String> rows) {
        var tables = new HashSet<String>();
        var first = new LinkedHashSet<String>();
        for (var row : rows) {
            if (tables.add(row.split(" ", 2)[0])) first.addAll(ids(List.of(row)));
        }
        first.addAll(his);
        first.retainAll(his);
        return new ArrayList<>(first).subList(0, Math.min(MOST_IDS, first.size()));
    }

    private static Set<String> ids(List<String> texts) {
        var ids = new LinkedHashSet<String>();
        for (var text : texts) {
            var id = ID.matcher(text);
            while (id.find()) ids.add(id.group());
        }
        return ids;
    }

    private static List<String> rows(String member) throws SQLException {
        return TestClinic.everyRow().stream()
                .filter(row -> row.contains(member) && !row.startsWith("soleus."))
                .filter(row -> !row.startsWith("account.audit"))
                .sorted()
                .toList();
    }
}
