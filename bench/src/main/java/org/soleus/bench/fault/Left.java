package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// F13: somebody signs out while results wait: she is warned, what waits is noise on the disk of
/// her phone until she signs in again, and then it arrives.
final class Left implements Experiment {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Something that a search of the disk must find.
    private static final String CONTROL = "left-here-on-purpose";

    private static final String KEY = bytesOf("fetch('/account/offline/key')");

    /// What her key is wrapped by, as far as it lies in a file that goes.
    private static final String HALF = bytesOf("caches.match('/device/half')");

    @Override
    public String name() {
        return "left";
    }

    @Override
    public List<String> faults() {
        return List.of("F13");
    }

    @Override
    public String about() {
        return "somebody signs out while results wait, and her phone's disk is searched";
    }

    @Override
    public List<String> needs() {
        return List.of(Device.PROGRAM);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(1, 10);
        var sum = Waited.NONE;
        long leaked = 0;
        long unwarned = 0;
        long blind = 0;
        long keys = 0;
        try (var ground = nursery.ground()) {
            ground.start();
            for (int i = 0; i < rounds; i++) {
                try (var device = Device.at(ground.beside().resolve("phone" + i))) {
                    var round = new Round(ground, device);
                    sum = sum.plus(round.done());
                    leaked += round.found.size();
                    unwarned += round.warned ? 0 : 1;
                    blind += round.seeing ? 0 : 1;
                    keys += round.keys.isEmpty() ? 0 : 1;
                    if (!round.found.isEmpty()) System.err.println("on the disk: " + round.found);
                    if (!round.keys.isEmpty()) System.err.println("on the disk: " + round.keys);
                }
            }
        }
        return sum.told(figures(rounds, unwarned, blind, keys)).leaking(leaked);
    }

    private static List<Figure> figures(int rounds, long unwarned, long blind, long keys) {
        return List.of(
                Told.also("  times somebody signed out", rounds, ""),
                Told.none("  times she was not warned", unwarned),
                Told.none("  searches that miss what is there", blind),
                Told.none("  times the browser's files still held what opens her key", keys));
    }

    private static String bytesOf(String answer) {
        return "async () => [...new Uint8Array(await (await " + answer + ").arrayBuffer())]";
    }

    /// One member who signs out and comes back.
    private static final class Round {

        private final Ground ground;
        private final Device device;
        private final String name = "Canary" + Long.toHexString(UUID.randomUUID().hashCode());
        private boolean warned;
        private boolean seeing;
        private final List<String> found = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();

        private Round(Ground ground, Device device) {
            this.ground = ground;
            this.device = device;
        }

        private Waited done() throws Exception {
            var grete = Newcomer.joins(ground, name);
            var session = grete.begins();
            search(leaves(grete, session));
            comesBack(grete);
            var table = Table.of(ground, session);
            long here = (table.isTold(3) ? 1 : 0) + table.ofHers("plan.morning", "pain = 2");
            long again = table.ofHers("plan.told_again", "true");
            return new Waited(2, Math.max(0, 2 - here), Math.max(0, here - 2) + again);
        }

        /// Tells what does not arrive, and signs out.
        ///
        /// @return her key and what unwraps it, as they were while she was there
        private List<byte[]> leaves(Newcomer grete, UUID session) throws IOException {
            var phone = device.open(ground.port());
            phone.sendsNothingWhileAway();
            phone.is(grete.she());
            phone.takesTodayAlong();
            phone.tells(session, 3);
            phone.tellsMorning(2);
            phone.isAway(true);
            phone.isOffline(false);
            phone.open("/account");
            var key = bytes(phone.page().evaluate(KEY));
            var half = bytes(phone.page().evaluate(HALF));
            seeing = !new Traces(device.profile()).ofBytes("half", half).isEmpty();
            phone.press("Sign out");
            phone.page().locator("#unsent").waitFor();
            warned = phone.words().contains("2 results have not reached your clinic");
            phone.press("Sign out, keep them locked here");
            phone.page().waitForURL(phone.origin() + "/");
            phone.page().evaluate("words => localStorage.setItem('seen', words)", CONTROL);
            phone.browser().close();
            return List.of(key, half);
        }

        private static byte[] bytes(Object numbers) {
            var all = (List<?>) numbers;
            var bytes = new byte[all.size()];
            for (int i = 0; i < bytes.length; i++) bytes[i] = ((Number) all.get(i)).byteValue();
            return bytes;
        }

        /// Looks for what must not be there, and for something that is.
        private void search(List<byte[]> secrets) throws IOException {
            var disk = new Traces(device.profile());
            seeing &= !disk.ofWords(CONTROL).isEmpty();
            for (var words : List.of(name, "worst=3", "pain=2", "_key=")) {
                found.addAll(disk.ofWords(words));
            }
            for (var secret : secrets) keys.addAll(disk.ofBytes("her key", secret));
        }

        private void comesBack(Newcomer grete) throws IOException, InterruptedException {
            var phone = device.open(ground.port());
            phone.arrives();
            phone.is(grete.elsewhere());
            phone.open("/plan/waiting");
            phone.sends(PATIENCE);
        }
    }
}
