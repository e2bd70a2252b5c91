package org.soleus.server.running.feed;

import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.clinical.running.file.RunFiles;
import org.soleus.clinical.running.file.Told;
import org.soleus.server.running.Packed;
import org.soleus.server.running.Recordings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/// Reads a file on a thread of its own, a little ahead of whoever keeps what is in it.
///
/// How far ahead is bounded in entries and in samples: an archive never lies in memory.
final class Ahead implements AutoCloseable {

    private static final int MOST_ENTRIES = 32;

    /// Who keeps the entries does so at least whenever so many samples wait.
    static final int MANY_ROWS = 100_000;

    /// What waits to be kept, and what waits to be taken.
    private static final int MOST_ROWS = 2 * MANY_ROWS;

    private final Recordings recordings;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MOST_ENTRIES);
    private final Semaphore rows = new Semaphore(MOST_ROWS);
    private final Thread reading;

    /// @param now nothing was recorded later than this
    Ahead(Recordings recordings, Instant now, String name, ByteSource bytes) {
        this.recordings = recordings;
        this.reading =
                Thread.ofPlatform()
                        .daemon()
                        .name("reading a file")
                        .start(() -> read(now, name, bytes));
    }

    /// What was read, in order.
    private sealed interface Step {
        record Read(Entry entry) implements Step {}

        record End() implements Step {}

        record Failed(Throwable why) implements Step {}
    }

    /// An entry of the file.
    ///
    /// @param file its name
    /// @param packed each activity in it, made ready to be kept
    /// @param rows samples in all of them
    record Entry(String file, Verdict verdict, List<Packed> packed, int rows) {

        private int room() {
            return Math.min(rows, MANY_ROWS);
        }
    }

    private void read(Instant now, String name, ByteSource bytes) {
        try {
            offer(end(now, name, bytes));
        } catch (CancellationException over) {
            // whoever kept it has gone
        }
    }

    /// Reads to the end; whatever stops it must be heard of, or its reader would wait for ever.
    private Step end(Instant now, String name, ByteSource bytes) {
        try {
            new RunFiles(now, this::tell).read(name, bytes);
            return new Step.End();
        } catch (CancellationException over) {
            throw over;
        } catch (RuntimeException | Error failed) {
            return new Step.Failed(failed);
        }
    }

    private void tell(Told told) {
        var verdict = told.verdict();
        int size = verdict.runs().stream().mapToInt(run -> run.track().size()).sum();
        var packed =
                verdict.runs().stream()
                        .map(run -> recordings.pack(run, verdict.because()))
                        .toList();
        var entry = new Entry(told.file(), verdict, packed, size);
        acquire(entry.room());
        offer(new Step.Read(entry));
        if (size >= MANY_ROWS) awaitKept();
    }

    private void acquire(int room) {
        try {
            rows.acquire(room);
        } catch (InterruptedException over) {
            throw new CancellationException();
        }
    }

    /// The next entry is not read while a large one lies in memory.
    private void awaitKept() {
        acquire(MOST_ROWS);
        rows.release(MOST_ROWS);
    }

    private void offer(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException over) {
            throw new CancellationException();
        }
    }

    /// The next entry; empty at the end.
    ///
    /// @throws IllegalStateException when something stopped the reading
    Optional<Entry> next() {
        return switch (taken()) {
            case Step.End() -> Optional.empty();
            case Step.Failed(Throwable why) ->
                    throw new IllegalStateException("a file was not read to its end", why);
            case Step.Read(Entry entry) -> Optional.of(entry);
        };
    }

    /// These are kept and lie in memory no more.
    void kept(List<Entry> entries) {
        entries.forEach(entry -> rows.release(entry.room()));
    }

    private Step taken() {
        try {
            return steps.take();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// Ends the reading wherever it is, and waits until it lets go of the file.
    @Override
    public void close() {
        reading.interrupt();
        try {
            reading.join();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
