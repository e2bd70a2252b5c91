package org.soleus.bench.fault;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes through the pages of a clinic as several people, and collects what can be sent from them.
final class Walk {

    private static final int MOST = 120;

    /// Pages that nothing links to from the first one.
    private static final List<String> STARTS =
            List.of(
                    "/plan/today",
                    "/account",
                    "/running",
                    "/running/new",
                    "/running/table",
                    "/running/goal",
                    "/running/next",
                    "/measure",
                    "/measure/questions",
                    "/plan/session/start?kind=STRENGTH",
                    "/plan/morning",
                    "/plan/pause",
                    "/plan/reminders",
                    "/plan/guard",
                    "/plan/check/phase",
                    "/care",
                    "/content");

    private final List<Route> routes;
    private final Map<String, Sending> found = new LinkedHashMap<>();

    /// Something that somebody can send, and by which route it goes.
    ///
    /// @param she who has the form
    /// @param action where it goes
    /// @param fields what is in it
    record Sending(Person she, String action, List<String> fields) {}

    Walk(List<Route> routes) {
        this.routes = routes;
    }

    /// Walks until there is nothing new; answers come by the route of what can be sent.
    Map<String, Sending> all(List<Person> people) {
        people.forEach(this::walk);
        return found;
    }

    private void walk(Person she) {
        var seen = new HashSet<>(STARTS);
        var next = new ArrayDeque<>(STARTS);
        for (int i = 0; i < MOST && !next.isEmpty(); i++) {
            var path = next.poll();
            var page = look(she, path);
            for (var form : page.forms()) keep(she, form);
            page.links().stream().filter(link -> isPage(link) && seen.add(link)).forEach(next::add);
        }
    }

    private void keep(Person she, Page.Form form) {
        var action = form.action().split("\\?", 2)[0];
        routes.stream()
                .filter(route -> route.method().equals("POST") && route.fits(action))
                .findFirst()
                .ifPresent(
                        route ->
                                found.putIfAbsent(
                                        route.path(),
                                        new Sending(she, form.action(), form.fields())));
    }

    private static Page look(Person she, String path) {
        try {
            var answer = she.get(path);
            return answer.status() == 200
                    ? Page.of(path, answer.body())
                    : new Page(
                            answer.location().isEmpty() ? Set.of() : Set.of(answer.location()),
                            List.of());
        } catch (IOException nothing) {
            return new Page(Set.of(), List.of());
        }
    }

    private static boolean isPage(String link) {
        return !link.contains(".") && !link.startsWith("/guides") && !link.startsWith("/exercise");
    }
}
