package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.Routes.Route;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.attack.SameBytes;
import org.soleus.server.attack.SameBytes.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Whoever is not Ben tries every route that there is, in every way, with the ids of everything of
/// his: as part of the address, in the query and in the form (attack A1 of `docs/attacks.md`). A
/// new page is tried the day it is born.
///
/// Where an id is part of the address, his is answered as one that never was, byte for byte: a page
/// of his need not say his name to tell of him.
@ClinicTest
class OtherMembersTest {

    /// In which no route of ours is asked for.
    private static final List<String> ODD_METHODS = List.of("PUT", "PATCH", "DELETE");

    private static final List<String> HIS_WORDS =
            List.of("Ben Castell", "Castell", "ben@demo.example");

    /// Staff look at members there, so that his own id leads somewhere; no other id of his does.
    private static final String CASE = "/care/case/{id}";

    /// Where no guide is, the words of the address are searched for: in the guides alone.
    private static final String GUIDE = "/guides/{slug}";

    /// Whoever holds the ticket of a calendar may read it; `LinksTest` holds who may not.
    private static final String TICKET = "/plan/calendar/{ticket}.ics";

    private static final String NEVER = UUID.randomUUID().toString();
    private static final String NEVER_A_DAY = "1999-01-01";

    private static final int FEWEST_PROBES = 5_000;
    private static final int MOST_IDS = 30;
    private static final int A_FEW = 6;

    @LocalServerPort int port;
    @Autowired DemoPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Set<String> his = new LinkedHashSet<>();
    private final List<String> different = new ArrayList<>();
    private String ben = "";
    private int probes;

    @Test
    void his_ids_open_nothing_to_anybody_else_and_change_nothing() throws SQLException {
        ben = member("ben");
        var mara = Visitor.demo(port, "mara");
        var ada = Visitor.demo(port, "ada");
        var nobody = new Visitor(port);
        var before = HisIds.rows(ben);
        know(before);
        var one = ofEachTable(before);
        var kinds = upTo(MOST_IDS, one);

        everyRoute(mara, kinds);
        everyRoute(ada, upTo(A_FEW, one));
        everyRoute(nobody, upTo(A_FEW, one));
        oddly(mara, upTo(A_FEW, one));

        var day = HisIds.firstDecided(before);
        everyGap("mara", mara, and(kinds, day));
        everyGap("ada", ada, and(one, day));
        everyGap("nobody", nobody, and(one, day));
        everyGap("ines", Visitor.demo(port, "ines"), and(one, day));

        assertThat(different).isEmpty();
        assertThat(HisIds.rows(ben)).isEqualTo(before);
        assertThat(probes).isGreaterThanOrEqualTo(FEWEST_PROBES);
    }

    /// What is tried above would say nothing with ids that lead nowhere.
    @Test
    void each_page_that_takes_an_id_opens_to_him_by_one_of_them() throws SQLException {
        ben = member("ben");
        var rows = HisIds.rows(ben);
        know(rows);
        var words = and(ofEachTable(rows), HisIds.firstDecided(rows));
        var he = Visitor.demo(port, "ben");
        var shut = new ArrayList<String>();
        for (var route : gaps()) {
            if (!route.reads() || route.path().equals(TICKET)) continue;
            if (Fitting.isFor(route) || route.path().startsWith(CASE)) continue;
            if (words.stream().noneMatch(word -> opens(he, route, word))) shut.add("" + route);
        }
        assertThat(shut).isEmpty();
        assertThat(opens(Visitor.demo(port, "ines"), new Route("GET", CASE), ben)).isTrue();
    }

    private static boolean opens(Visitor who, Route route, String word) {
        return who.get(route.filled(word)).statusCode() < 400;
    }

    private String member(String handle) {
        return people.find(handle).orElseThrow().memberId().toString();
    }

    private void know(List<String> rows) throws SQLException {
        his.addAll(HisIds.in(rows));
        his.removeAll(HisIds.in(HisIds.rows(member("mara"))));
        his.removeAll(HisIds.in(HisIds.rows(member("ada"))));
        his.remove(people.find("ben").orElseThrow().tenantId().toString());
        assertThat(his).contains(ben);
    }

    /// As its page would ask.
    private void everyRoute(Visitor who, List<String> ids) {
        for (var route : routes()) {
            if (route.hasGap()) continue;
            for (var id : ids) tellsNothing(route + " " + id, id, ask(who, route, id));
        }
    }

    private static HttpResponse<String> ask(Visitor who, Route route, String id) {
        var path = route.filled(id);
        return route.reads()
                ? who.get(path + "?id=" + id + "&member=" + id)
                : who.save(path, "id", id, "member", id, "session", id, "case", id);
    }

    /// Where an id is part of the address, his is answered as one that never was.
    private void everyGap(String name, Visitor who, List<String> words) {
        for (var route : gaps()) {
            var never = new HashMap<String, Told>();
            for (var word : words) {
                if (isForStaff(name, route, word)) continue;
                var probe = name + " " + route + " " + word;
                var told = told(who, route, word);
                tellsNothing(probe, word, told.answer());
                assertThat(told.answer().statusCode()).as(probe).isLessThan(500);
                if (route.path().equals(GUIDE)) continue;
                var other = never.computeIfAbsent(twin(word), twin -> told(who, route, twin));
                compare(probe, told, other);
            }
        }
    }

    private void compare(String probe, Told told, Told never) {
        var difference = SameBytes.difference(told, never);
        if (!difference.isEmpty()) different.add(probe + ": " + difference);
    }

    private boolean isForStaff(String name, Route route, String word) {
        return name.equals("ines") && route.path().startsWith(CASE) && word.equals(ben);
    }

    /// Of the same kind and length, and never his.
    private static String twin(String word) {
        return word.length() == NEVER.length() ? NEVER : NEVER_A_DAY;
    }

    private static Told told(Visitor who, Route route, String word) {
        return new Told(ask(who, route, word), word);
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
        var found = HisIds.in(List.of(told));
        found.remove(sent);
        found.retainAll(his);
        assertThat(found).as(probe + " tells other ids of his").isEmpty();
    }

    private List<Route> routes() {
        return Routes.of(mapping).stream()
                .filter(route -> !route.path().startsWith("/account/sign"))
                .filter(route -> !route.path().equals("/account/demo"))
                .toList();
    }

    /// Those that something in their address leads on from.
    private List<Route> gaps() {
        return routes().stream().filter(Route::hasGap).flatMap(Fitting::of).toList();
    }

    private List<String> ofEachTable(List<String> rows) {
        return HisIds.ofEachTable(rows).stream().filter(his::contains).toList();
    }

    /// Those first, then others.
    private List<String> upTo(int most, List<String> first) {
        var all = new LinkedHashSet<>(first);
        all.addAll(his);
        return all.stream().limit(most).toList();
    }

    private static List<String> and(List<String> words, String more) {
        var all = new ArrayList<>(words);
        all.add(more);
        return all;
    }
}
