package org.soleus.bench.fault;

import org.soleus.bench.fault.inside.Inside;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// F8 and F9: every route that takes a form is sent the same form a hundred times with one key, and
/// then another one with that key. The routes are the clinic's own; the forms are those of its
/// pages.
final class Again implements Experiment {

    private static final int AT_ONCE = 8;

    /// What a clinic said last, where it failed.
    private static final int LAST_LINES = 12;

    /// What is sent opens the way to more forms: a session that was begun can be ended.
    private static final int PASSES = 3;

    private static final List<String> FEW = List.of("ben", "ines");
    private static final List<String> MANY =
            List.of("ben", "ada", "mara", "tomas", "noor", "town3@town.example", "ines");

    /// So many forms of pages are taken at least; one that is no longer found would be seen.
    private static final int FEWEST = 15;

    @Override
    public String name() {
        return "again";
    }

    @Override
    public List<String> faults() {
        return List.of("F8", "F9");
    }

    @Override
    public String about() {
        return "every form of every route many times with one key, then another form with it";
    }

    /// How it went with one route.
    private static final class Count {
        int taken;
        int turnedDown;
        int wordless;
        int unlike;
        int again;
        int reused;
        int failed;
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int times = pace.rounds(8, 100);
        var count = new Count();
        try (var ground = nursery.ground()) {
            ground.start(ground.program().inside(ground.data()), Map.of());
            var routes =
                    Files.readAllLines(ground.data().resolve(Inside.ROUTES)).stream()
                            .map(Route::of)
                            .toList();
            var people = new ArrayList<Person>();
            for (var handle : pace.isLong() ? MANY : FEW) people.add(ground.person(handle));
            var keyed =
                    routes.stream()
                            .filter(route -> route.method().equals("POST") && route.keyed())
                            .sorted(Comparator.comparing(Route::endsIt))
                            .toList();
            var open = new LinkedHashSet<>(keyed);
            for (int i = 0; i < PASSES; i++) {
                var forms = new Walk(routes).all(people);
                for (var route : List.copyOf(open)) {
                    var mine = forms.get(route.path());
                    if (mine != null && isTaken(ground, route, mine, times, count)) {
                        open.remove(route);
                    }
                }
            }
            for (var route : open) without(ground, ground.person("ben"), route, times, count);
            var more =
                    List.of(
                            Told.also("  routes that take a form with a key", keyed.size(), ""),
                            Told.also("  times each", times, ""),
                            Told.also("  of them taken", count.taken, ""),
                            Told.also("  of those without any words in them", count.wordless, ""),
                            Told.also("  of them turned down each time", count.turnedDown, ""),
                            Told.none(
                                    "  fewer forms taken than are known",
                                    Math.max(0, FEWEST - count.taken + count.wordless)),
                            Told.none("  answers unlike the first", count.unlike),
                            Told.none("  taken again with other words", count.reused),
                            Told.none("  answers of 500", count.failed));
            var sum = Ledger.begin(ground).sum();
            return Told.of(
                            new Ledger.Sum(
                                    count.taken,
                                    0,
                                    count.again,
                                    sum.halves(),
                                    sum.broken(),
                                    sum.left()),
                            Duration.ZERO,
                            more)
                    .withoutLoss();
        }
    }

    private static boolean isTaken(
            Ground ground, Route route, Walk.Sending form, int times, Count count)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var key = UUID.randomUUID();
        var first = form.she().save(form.action(), key, form.fields());
        if (first.status() >= 500) fail(ground, route, first, count);
        if (first.status() >= 400 || leadsAway(first)) {
            return false;
        }
        count.taken++;
        if (route.endsIt()) return true;
        var before = Rows.of(ground);
        for (var answer : many(form, key, times)) {
            if (isLike(first, answer)) continue;
            count.unlike++;
            System.err.println(route + ": " + first.status() + ", then " + answer.status());
        }
        count.again += Rows.of(ground).unlike(before, route.path());
        var other = new ArrayList<>(form.fields());
        other.addAll(List.of("other", "words"));
        var reused = form.she().save(form.action(), key, other);
        if (reused.status() != 409) {
            count.reused++;
            System.err.println(route + " with other words: " + reused.status());
        }
        return true;
    }

    /// A route of which no page has a form for these people just now is sent nonsense: one that
    /// asks for no words takes it, and is held to the same; the others turn it down each time
    /// alike.
    private static void without(Ground ground, Person she, Route route, int times, Count count)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var form = new Walk.Sending(she, route.filled(), List.of("nothing", "1"));
        if (isTaken(ground, route, form, times, count)) {
            count.wordless++;
            return;
        }
        count.turnedDown++;
        var first = she.save(form.action(), UUID.randomUUID(), form.fields());
        for (var answer : many(form, UUID.randomUUID(), Math.min(times, AT_ONCE))) {
            if (answer.status() >= 500) fail(ground, route, answer, count);
            if (answer.status() == first.status()) continue;
            count.unlike++;
            System.err.println(route + ": " + first.status() + ", then " + answer.status());
        }
    }

    private static void fail(Ground ground, Route route, Person.Answer answer, Count count) {
        count.failed++;
        System.err.println(route + ": " + answer.status());
        var said = List.copyOf(ground.clinic().said());
        said.subList(Math.max(0, said.size() - LAST_LINES), said.size())
                .forEach(System.err::println);
    }

    private static boolean leadsAway(Person.Answer answer) {
        return answer.location().startsWith("/account/confirm");
    }

    private static List<Person.Answer> many(Walk.Sending form, UUID key, int times)
            throws InterruptedException, ExecutionException, IOException {
        var asked = new ArrayList<Future<Person.Answer>>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < times; i++) {
                asked.add(threads.submit(() -> form.she().save(form.action(), key, form.fields())));
            }
        }
        var answers = new ArrayList<Person.Answer>();
        for (var one : asked) answers.add(one.get());
        return answers;
    }

    /// The same, but for the words of when it was saved.
    private static boolean isLike(Person.Answer first, Person.Answer other) {
        var location = other.location().replaceAll("[?&]again=[0-9:]{5}", "");
        return first.status() == other.status()
                && first.location().equals(location)
                && first.body().equals(other.body());
    }

    /// How much each table holds, and what of it.
    ///
    /// @param sums by the table's name
    private record Rows(Map<String, String> sums) {

        private static final String TABLES =
                """
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname IN ('account', 'plan', 'running', 'measure', 'triage', 'care', 'outcome')
                  AND tablename NOT IN ('audit', 'audit_head') ORDER BY 1
                """;

        static Rows of(Ground ground) throws SQLException {
            var each =
                    Store.list(ground.data(), TABLES, row -> row.getString(1)).stream()
                            .map(Rows::counted)
                            .toList();
            var sums = new HashMap<String, String>();
            Store.list(
                            ground.data(),
                            String.join(" UNION ALL ", each),
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
            return new Rows(sums);
        }

        private static String counted(String table) {
            return "SELECT '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM %1$s t"
                    .formatted(table);
        }

        int unlike(Rows before, String what) {
            int unlike = 0;
            for (var table : sums.keySet()) {
                if (sums.get(table).equals(before.sums.get(table))) continue;
                unlike++;
                System.err.println(
                        what
                                + " changed "
                                + table
                                + " again: "
                                + before.sums.get(table)
                                + ", then "
                                + sums.get(table));
            }
            return unlike;
        }
    }
}
