package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// F11 in a browser: sessions are told on its pages without a connection, and its own outbox sends
/// them over a line that drops one call in ten and breaks the others in the middle. Nobody helps
/// it: it tries again when it thinks fit.
final class Flaky implements Experiment {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final double DROPPED = 0.1;
    private static final int MOST_UP = 3_000;
    private static final int MOST_DOWN = 6_000;

    /// So many sessions fit beside the other pages that a phone keeps, which are twelve.
    private static final int PAGES = 6;

    /// What the player does after each set.
    private static final String COUNTS =
            """
            async ([id, address, side, sets]) => {
              const {Sending} = await import('/js/sending.js');
              const sending = new Sending({id, address, tell() {}});
              for (let set = 1; set <= sets; set++) {
                if (!(await sending.add({place: 0, version: 0, side, set, amount: 1}))) throw new Error('not kept');
              }
            }\
            """;

    @Override
    public String name() {
        return "flaky";
    }

    @Override
    public List<String> faults() {
        return List.of("F11");
    }

    @Override
    public String about() {
        return "a browser's own outbox sends over a line that drops 10 % and breaks in the middle";
    }

    @Override
    public List<String> needs() {
        return List.of(Device.PROGRAM);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(1, 1);
        int sessions = pace.amount(PAGES, 40);
        var dice = pace.dice();
        var sum = Waited.NONE;
        var seen = new ArrayList<Figure>();
        for (int i = 0; i < rounds; i++) {
            try (var ground = nursery.ground()) {
                var begun = Sessions.begun(ground, ground.person("ben"), sessions);
                ground.start();
                var isRough = new AtomicBoolean();
                try (var wire = new Wire(ground::port, weather(isRough, dice));
                        var device = Device.at(ground.beside().resolve("phone"))) {
                    var phone = device.open(wire.port());
                    phone.is(ground.person("ben"));
                    int results = tell(phone, begun);
                    isRough.set(true);
                    wire.cut();
                    long from = System.nanoTime();
                    phone.arrives();
                    phone.sends(PATIENCE);
                    seen.addAll(figures(results, wire.broken(), System.nanoTime() - from));
                    sum = sum.plus(held(ground, begun, phone.refused()));
                }
            }
        }
        return sum.told(seen);
    }

    private static Wire.Weather weather(AtomicBoolean isRough, Random dice) {
        var rough = Wire.Weather.rough(dice, DROPPED, MOST_UP, MOST_DOWN);
        return () -> isRough.get() ? rough.next() : Wire.Fate.WHOLE;
    }

    private static List<Figure> figures(int results, int broken, long nanos) {
        return List.of(
                Told.also("  results of them: sets, and how they were", results, ""),
                Told.also("  calls that broke", broken, ""),
                Told.also("  until all had arrived", nanos / 1_000_000_000, "s"));
    }

    /// All of them, told without a connection; pages are fetched in between, and nothing is sent
    /// then.
    ///
    /// @return how many results wait
    private static int tell(Handset phone, List<Sessions.Begun> begun) {
        phone.sendsNothingWhileAway();
        // A page that is opened before the worker runs is not kept.
        phone.takesTodayAlong();
        for (int from = 0; from < begun.size(); from += PAGES) {
            var some = begun.subList(from, Math.min(from + PAGES, begun.size()));
            phone.isAway(true);
            phone.isOffline(false);
            for (var session : some) phone.openAfter(session.id());
            phone.takesTodayAlong();
            for (var session : some) tell(phone, session);
        }
        return phone.waiting();
    }

    private static void tell(Handset phone, Sessions.Begun session) {
        phone.openAfter(session.id());
        var address = "/plan/session/" + session.id() + "/count";
        phone.page()
                .evaluate(
                        COUNTS,
                        Arrays.asList(
                                session.id().toString(), address, session.side(), session.sets()));
        phone.page().locator("input[name=done][value='100']").check();
        phone.rates(1);
    }

    private static Waited held(Ground ground, List<Sessions.Begun> begun, int refused)
            throws Exception {
        var ben = ground.person("ben");
        var there = Sessions.told(ground, ben);
        long lost =
                begun.stream().map(Sessions.Begun::id).filter(id -> !there.contains(id)).count();
        long again = 0;
        for (UUID id : there) again += Table.of(ground, id).again();
        long doubled = Sessions.doubled(ground, ben, begun) + again;
        return new Waited(begun.size(), Math.max(lost, refused), doubled);
    }
}
