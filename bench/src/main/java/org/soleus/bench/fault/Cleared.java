package org.soleus.bench.fault;

import com.google.gson.JsonObject;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// F14: the browser clears what a phone keeps while results wait: it is told how many are gone, on
/// Today and where they would wait, until somebody has read it, and what is told anew arrives.
final class Cleared implements Experiment {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// All but cookies, as a browser clears that needs room.
    private static final String STORES = "indexeddb,cache_storage,service_workers,local_storage";

    @Override
    public String name() {
        return "cleared";
    }

    @Override
    public List<String> faults() {
        return List.of("F14");
    }

    @Override
    public String about() {
        return "the browser clears its storage while results wait";
    }

    @Override
    public List<String> needs() {
        return List.of(Device.PROGRAM);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(1, 10);
        var sum = Waited.NONE;
        long gone = 0;
        long nagging = 0;
        try (var ground = nursery.ground();
                var device = Device.at(ground.beside().resolve("phone"))) {
            ground.start();
            for (int i = 0; i < rounds; i++) {
                var round = new Round(ground, device.open(ground.port()), i % 2 == 0);
                sum = sum.plus(round.done());
                gone += round.gone;
                nagging += round.nags ? 1 : 0;
                round.phone.browser().close();
            }
        }
        return sum.told(
                List.of(
                        Told.also("  times storage was cleared", rounds, ""),
                        Told.also("  results that it cleared", gone, ""),
                        Told.none("  times it was told again after it was read", nagging)));
    }

    /// One member whose phone is cleared.
    private static final class Round {

        private final Ground ground;
        private final Handset phone;
        private final boolean alsoMorning;
        private int gone;
        private int owned;
        private boolean nags;

        private Round(Ground ground, Handset phone, boolean alsoMorning) {
            this.ground = ground;
            this.phone = phone;
            this.alsoMorning = alsoMorning;
        }

        private Waited done() throws Exception {
            var grete = Newcomer.joins(ground, "Grete");
            var session = grete.begins();
            phone.browser().clearCookies();
            phone.is(grete.she());
            phone.takesTodayAlong();
            phone.tells(session, 3);
            if (alsoMorning) phone.tellsMorning(2);
            gone = phone.waiting();
            clear();
            phone.isOffline(false);
            owned = owned();
            phone.press("I have read this");
            nags = nagsStill();
            return new Waited(gone, gone - owned, 0).plus(tellsAnew(session));
        }

        private void clear() {
            var all = new JsonObject();
            all.addProperty("origin", phone.origin());
            all.addProperty("storageTypes", STORES);
            phone.browser().newCDPSession(phone.page()).send("Storage.clearDataForOrigin", all);
        }

        /// How many it says are gone, where both pages say the same.
        private int owned() {
            phone.open("/plan/today");
            var bar = phone.page().locator("#waits span");
            bar.waitFor();
            var many = gone == 1 ? "One result" : gone + " results";
            boolean said = bar.innerText().contains("cleared them (" + gone + ")");
            phone.open("/plan/waiting");
            phone.page().locator("#waiting-gone").waitFor();
            return said && phone.words().contains(many + " waited on this phone") ? gone : 0;
        }

        private boolean nagsStill() {
            phone.takesTodayAlong();
            return phone.page().locator("#waits").isVisible();
        }

        /// The same once more, without a connection.
        private Waited tellsAnew(UUID session) throws Exception {
            phone.tells(session, 4);
            phone.isOffline(false);
            phone.sends(PATIENCE);
            var table = Table.of(ground, session);
            return new Waited(1, table.isTold(4) ? 0 : 1, table.again());
        }
    }
}
