package org.soleus.bench.fault;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// People who write without a pause, and send again what was not acknowledged.
final class Writers implements AutoCloseable {

    private static final int PAUSE_MS = 200;
    private static final long PATIENCE_S = 180;
    private static final int EXAMPLES = 5;

    private final Ledger ledger;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger odd = new AtomicInteger();
    private final AtomicInteger later = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger bare = new AtomicInteger();
    private final List<String> examples = new ArrayList<>();
    private volatile boolean goesOn = true;

    private Writers(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Of self-tests and runs.
    static Writers begin(List<Person> people, Ledger ledger) {
        return begin(ledger, people.stream().map(Tale::of).toList());
    }

    /// Of whatever they have to tell.
    static Writers begin(Ledger ledger, List<Tale> tales) {
        var writers = new Writers(ledger);
        tales.forEach(hers -> writers.threads.execute(() -> writers.write(hers)));
        return writers;
    }

    /// Waits until so many more were acknowledged.
    void await(long more) throws IOException, InterruptedException {
        long wanted = ledger.acked() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (ledger.acked() < wanted) {
            if (System.nanoTime() > end) throw new IOException("nobody can write: " + examples());
            Thread.sleep(2);
        }
    }

    /// How many answers were neither good nor a proper "later".
    int odd() {
        return odd.get();
    }

    /// How many were told to come back.
    int later() {
        return later.get();
    }

    /// How often nothing came, though the line stood.
    int unanswered() {
        return unanswered.get();
    }

    /// How many answers showed what is inside.
    int bare() {
        return bare.get();
    }

    /// Some of the odd ones.
    synchronized List<String> examples() {
        return List.copyOf(examples);
    }

    private void write(Tale tale) {
        while (goesOn) {
            var telling = tale.next(next.getAndIncrement());
            var key = UUID.randomUUID();
            if (isTaken(tale.she(), telling, key)) {
                ledger.told(Ledger.Effect.of(tale.she(), telling), key);
            }
        }
    }

    /// Sends it until it is taken, or turned down for good.
    private boolean isTaken(Person she, Telling telling, UUID key) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end) {
            try {
                var answer = she.save(telling.path(), key, telling.fields());
                if (answer.isBare()) bare.incrementAndGet();
                if (isYes(answer)) return true;
                if (!answer.isLater()) {
                    note(telling.path() + " " + answer.status() + " " + answer.location());
                    if (answer.status() < 500) return false;
                }
                if (answer.isLater()) later.incrementAndGet();
            } catch (HttpTimeoutException silence) {
                unanswered.incrementAndGet();
            } catch (IOException away) {
                // sent again
            }
            pause();
        }
        note(telling.path() + " was never answered");
        return false;
    }

    /// A form that is shown again is no yes, nor is the way to the door.
    private static boolean isYes(Person.Answer answer) {
        return answer.status() == 204
                || (answer.status() == 303 && !answer.location().startsWith("/account/signin"));
    }

    private synchronized void note(String what) {
        odd.incrementAndGet();
        if (examples.size() < EXAMPLES) examples.add(what);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Begins nothing more, and ends what is under way.
    @Override
    public void close() {
        goesOn = false;
        threads.close();
    }
}
