package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends the same form many times at once with one key, and counts how that went.
final class SameForm {

    private static final int AT_ONCE = 8;

    /// What a clinic said last, where it failed.
    private static final int LAST_LINES = 12;

    /// So many forms of pages are taken at least; one that is no longer found would be seen.
    private static final int FEWEST = 15;

    private final Ground ground;
    private final int times;
    private int taken;
    private int turnedDown;
    private int wordless;
    private int unlike;
    private int again;
    private int reused;
    private int failed;

    /// @param times each
    SameForm(Ground ground, int times) {
        this.ground = ground;
        this.times = times;
    }

    /// Sends it with one key, again and again, and then another form with it. One that ends
    /// something is no exception: whoever sends it again is told that it went, as she was the first
    /// time, though what it ended is no longer there.
    ///
    /// @return whether it was taken the first time
    boolean isTaken(Route route, Walk.Sending form)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var key = UUID.randomUUID();
        var first = form.she().save(form.action(), key, form.fields());
        if (first.status() >= 500) fail(route, first);
        if (first.status() >= 400 || leadsAway(first)) return false;
        taken++;
        var before = TableSums.of(ground);
        for (var answer : many(form, key, times)) {
            if (isLike(first, answer)) continue;
            unlike++;
            System.err.println(route + ": " + first.status() + ", then " + answer.status());
        }
        again += TableSums.of(ground).unlike(before, route.path());
        reuses(route, form, key);
        return true;
    }

    private void reuses(Route route, Walk.Sending form, UUID key) throws IOException {
        var other = new ArrayList<>(form.fields());
        other.addAll(List.of("other", "words"));
        var second = form.she().save(form.action(), key, other);
        if (second.status() == 409) return;
        reused++;
        System.err.println(route + " with other words: " + second.status());
    }

    /// A route of which no page has a form for these people just now is sent nonsense: one that
    /// asks for no words takes it, and is held to the same; the others turn it down each time
    /// alike.
    void without(Person she, Route route)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var form = new Walk.Sending(she, route.filled(), List.of("nothing", "1"));
        if (isTaken(route, form)) {
            wordless++;
            return;
        }
        turnedDown++;
        var first = she.save(form.action(), UUID.randomUUID(), form.fields());
        for (var answer : many(form, UUID.randomUUID(), Math.min(times, AT_ONCE))) {
            if (answer.status() >= 500) fail(route, answer);
            if (answer.status() == first.status()) continue;
            unlike++;
            System.err.println(route + ": " + first.status() + ", then " + answer.status());
        }
    }

    private void fail(Route route, Person.Answer answer) {
        failed++;
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

    /// What was counted, held against what is there.
    ///
    /// @param routes how many take a form with a key
    Told told(int routes) throws SQLException, IOException {
        var sum = Ledger.begin(ground).sum();
        var all = new Ledger.Sum(taken, 0, again, sum.halves(), sum.broken(), sum.left());
        return Told.of(all, Duration.ZERO, figures(routes)).withoutLoss();
    }

    private List<Figure> figures(int routes) {
        return List.of(
                Told.also("  routes that take a form with a key", routes, ""),
                Told.also("  times each", times, ""),
                Told.also("  of them taken", taken, ""),
                Told.also("  of those without any words in them", wordless, ""),
                Told.also("  of them turned down each time", turnedDown, ""),
                Told.none(
                        "  fewer forms taken than are known",
                        Math.max(0, FEWEST - taken + wordless)),
                Told.none("  answers unlike the first", unlike),
                Told.none("  taken again with other words", reused),
                Told.none("  answers of 500", failed));
    }
}
