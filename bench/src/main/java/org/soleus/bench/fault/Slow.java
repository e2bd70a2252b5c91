package org.soleus.bench.fault;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Spent;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// F24: many who send their question a letter at a time, and many who ask for more than their line
/// holds and do not read it, while others look at Today.
final class Slow implements Experiment {

    private static final String PAGE = "/plan/today";
    private static final int READERS = 8;

    /// How often it is looked whether the clinic works for them still, and for how long at most.
    private static final Duration GLANCE = Duration.ofMillis(500);

    private static final int GLANCES = 80;

    /// It works for nobody when it uses less than this part of a core, one in so many.
    private static final int IDLE = 10;

    /// The slowest of twenty may take so many times as long as before.
    private static final int TIMES = 2;

    /// Below that, in milliseconds, nobody minds.
    private static final double UNSEEN_MS = 200;

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public List<String> faults() {
        return List.of("F24");
    }

    @Override
    public String about() {
        return "many who send a letter at a time or do not read, while others look at Today";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int many = pace.rounds(200, 2_000);
        var time = Duration.ofSeconds(pace.amount(3, 30));
        try (var ground = nursery.ground()) {
            var clinic = ground.start();
            var others = ground.writers(READERS);
            look(others, time);
            var before = look(others, time);
            Looked with;
            int held;
            long empty;
            try (var crowd = new SlowCrowd(ground.port())) {
                held = crowd.come(many);
                empty = crowd.empty();
                untilLinesAreFull(clinic);
                with = look(others, time);
            }
            var after = look(others, time);
            double bar = Math.max(UNSEEN_MS, TIMES * before.p95Ms());
            return Told.only(
                    List.of(
                            Told.also("  slow ones", held, ""),
                            Told.none("  with nothing that they could read", empty),
                            Told.also("  p95 of Today before", Math.round(before.p95Ms()), "ms"),
                            Told.most("  with them", Math.round(with.p95Ms()), "ms", bar),
                            Told.also("  and after", Math.round(after.p95Ms()), "ms"),
                            Told.none("  pages that did not come", with.failed()),
                            Told.none("  clinics ended", clinic.process().isAlive() ? 0 : 1)));
        }
    }

    /// Waits until the clinic has written what goes into their lines, and works no more for them.
    private static void untilLinesAreFull(Clinic clinic) throws InterruptedException {
        for (int i = 0; i < GLANCES; i++) {
            long before = Spent.cpuMs(clinic.handle());
            Thread.sleep(GLANCE);
            if (Spent.cpuMs(clinic.handle()) - before < GLANCE.toMillis() / IDLE) return;
        }
    }

    /// What those who look were given.
    ///
    /// @param p95Ms the slowest of twenty, in milliseconds
    /// @param failed how many pages did not come
    private record Looked(double p95Ms, int failed) {}

    private static Looked look(List<Person> people, Duration time) {
        var took = Collections.synchronizedList(new ArrayList<Long>());
        var failed = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var she : people) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                long began = System.nanoTime();
                                if (!isSeen(she)) failed.incrementAndGet();
                                took.add(System.nanoTime() - began);
                            }
                        });
            }
        }
        var sorted = took.stream().sorted().toList();
        return new Looked(sorted.get(sorted.size() * 95 / 100) / 1e6, failed.get());
    }

    private static boolean isSeen(Person she) {
        try {
            return she.get(PAGE).status() == 200;
        } catch (IOException nothing) {
            return false;
        }
    }
}
