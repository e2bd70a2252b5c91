package org.soleus.bench.fault;

import static org.soleus.bench.fault.inside.Moments.AFTER_COMMIT;
import static org.soleus.bench.fault.inside.Moments.AFTER_KEY;
import static org.soleus.bench.fault.inside.Moments.AFTER_KEY_GOES;
import static org.soleus.bench.fault.inside.Moments.AFTER_MAIL;
import static org.soleus.bench.fault.inside.Moments.BEFORE_ANSWER;
import static org.soleus.bench.fault.inside.Moments.BEFORE_COMMIT;
import static org.soleus.bench.fault.inside.Moments.BEFORE_KEY_GOES;
import static org.soleus.bench.fault.inside.Moments.BEFORE_MAIL;
import static org.soleus.bench.fault.inside.Moments.FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// F2: the program is halted at every labelled moment of a deed, started again, and the deed is
/// done again.
final class Halts implements Experiment {

    private static final long PATIENCE_S = 60;
    private static final Telling TEST = Telling.test(277);
    private static final Telling RUN = Telling.run(277);

    /// A deed, and the moment in it.
    private record Crash(String moment, Deed deed) {
        @Override
        public String toString() {
            return moment + " of " + deed.path();
        }
    }

    @Override
    public String name() {
        return "moments";
    }

    @Override
    public List<String> faults() {
        return List.of("F2");
    }

    @Override
    public String about() {
        return "the program is halted before and after a commit, an answer, a letter, a key";
    }

    /// The first ones are those of a test.
    private static List<Crash> crashes() {
        var all = new ArrayList<Crash>();
        all.add(new Crash(BEFORE_COMMIT, form(TEST)));
        all.add(new Crash(BEFORE_ANSWER, form(RUN)));
        all.add(new Crash(AFTER_COMMIT, new SentFile(1)));
        all.add(new Crash(AFTER_KEY, new Joiner("new1@town.example")));
        all.add(new Crash(BEFORE_KEY_GOES, new Leaver("town15@town.example")));
        all.add(new Crash(AFTER_COMMIT, form(TEST)));
        all.add(new Crash(BEFORE_ANSWER, form(TEST)));
        all.add(new Crash(BEFORE_COMMIT, form(RUN)));
        all.add(new Crash(AFTER_COMMIT, form(RUN)));
        all.add(new Crash(BEFORE_COMMIT, new SentFile(2)));
        all.add(new Crash(BEFORE_MAIL, new Letter("town14@town.example")));
        all.add(new Crash(AFTER_MAIL, new Letter("town13@town.example")));
        all.add(new Crash(BEFORE_COMMIT, new Joiner("new2@town.example")));
        all.add(new Crash(AFTER_COMMIT, new Joiner("new3@town.example")));
        all.add(new Crash(BEFORE_COMMIT, new Leaver("town12@town.example")));
        all.add(new Crash(AFTER_COMMIT, new Leaver("town11@town.example")));
        all.add(new Crash(AFTER_KEY_GOES, new Leaver("town10@town.example")));
        return all;
    }

    private static Deed form(Telling telling) {
        return new SentForm(telling);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        var crashes = crashes();
        int many = Math.min(crashes.size(), pace.rounds(5, crashes.size()));
        var ready = Duration.ZERO;
        long lost = 0;
        long doubled = 0;
        long missed = 0;
        try (var ground = nursery.ground()) {
            start(ground);
            for (var crash : crashes.subList(0, many)) {
                if (!halts(ground, crash)) missed++;
                Files.delete(ground.data().resolve(FILE));
                ready = Bouts.longer(ready, start(ground));
                long there = there(ground, crash);
                if (there != 1) System.err.println(crash + " is there " + there + " times");
                lost += there < 1 ? 1 : 0;
                doubled += Math.max(0, there - 1);
            }
            var sum = Ledger.begin(ground).sum();
            var all = new Ledger.Sum(many, lost, doubled, sum.halves(), sum.broken(), sum.left());
            return Told.of(all, ready, List.of(Told.none("  moments that were not met", missed)));
        }
    }

    private static Duration start(Ground ground) throws IOException {
        var clinic = ground.start(ground.program().inside(ground.data()), Map.of());
        return Duration.ofMillis(clinic.readyMs());
    }

    /// Whether the deed got no answer, because there was nobody any more to give one.
    private static boolean halts(Ground ground, Crash crash)
            throws IOException, SQLException, InterruptedException {
        crash.deed().prepare(ground);
        Files.writeString(ground.data().resolve(FILE), crash.moment() + " " + crash.deed().path());
        try {
            crash.deed().go(ground);
        } catch (IOException nobody) {
            // as it should be
        }
        boolean halted = ground.clinic().process().waitFor(PATIENCE_S, TimeUnit.SECONDS);
        if (!halted) {
            System.err.println(crash + " was not met");
            ground.kill();
        }
        return halted;
    }

    private static long there(Ground ground, Crash crash) throws SQLException {
        try {
            return crash.deed().again(ground);
        } catch (IOException unanswered) {
            System.err.println(crash + ": " + unanswered.getMessage());
            return 0;
        }
    }
}
