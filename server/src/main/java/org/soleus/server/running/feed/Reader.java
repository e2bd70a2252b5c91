package org.soleus.server.running.feed;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.running.KnownFiles;
import org.soleus.server.running.Placed;
import org.soleus.server.running.Recordings;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.Runs;
import org.soleus.server.running.Steps;
import org.soleus.server.running.StoredRun;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Reads a file that has arrived, and keeps what is in it: a handful of entries at a time, so that
/// what was told is kept, and a broken-off archive goes on where it stopped when it comes again.
@Component
public class Reader {

    private static final int MOST_FILES = 25;
    private static final long LONGEST_MS = 700;

    private final RunDesk desk;
    private final Runs runs;
    private final Recordings recordings;
    private final KnownFiles files;
    private final Steps steps;
    private final Transactions transactions;
    private final Clock clock;

    Reader(
            RunDesk desk,
            Runs runs,
            Recordings recordings,
            KnownFiles files,
            Steps steps,
            Transactions transactions,
            Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.recordings = recordings;
        this.files = files;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Reads what a member hands in.
    ///
    /// @param told hears of each entry once it is kept
    public void read(SignedIn me, Arrival arrival, Consumer<FileTold> told) {
        read(me, me.scope(), arrival, told);
    }

    /// Reads what came for a member.
    ///
    /// @param as who hands it in, as the audit tells it
    /// @param told hears of each entry once it is kept
    public void read(SignedIn me, Scope as, Arrival arrival, Consumer<FileTold> told) {
        var known = transactions.in(as, () -> files.find(me.member(), arrival.sha256()));
        if (known.isPresent()) {
            told.accept(known(arrival.name()));
            return;
        }
        var batch = new Batch(me, as, told);
        try (var bytes = Files.newInputStream(arrival.path());
                var ahead = new Ahead(recordings, clock.instant(), arrival.name(), source(bytes))) {
            for (var entry = ahead.next(); entry.isPresent(); entry = ahead.next()) {
                batch.add(entry.get());
                if (batch.isFull()) ahead.kept(batch.flush());
            }
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
        batch.flush();
        transactions.in(as, () -> batch.end(arrival));
    }

    private static FileTold known(String name) {
        return new FileTold(
                name,
                FileTold.KNOWN,
                List.of(new Because("KNOWN", Sentence.of("file.known"), "R")),
                List.of());
    }

    private static ByteSource source(InputStream bytes) {
        return (into, from, most) -> {
            try {
                return bytes.read(into, from, most);
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        };
    }

    /// Entries that were read and are not kept yet.
    private final class Batch {

        private final SignedIn me;
        private final Scope as;
        private final Consumer<FileTold> told;
        private final List<Ahead.Entry> waiting = new ArrayList<>();
        private long rows;
        private long since;
        private boolean any;
        private boolean deleted;

        Batch(SignedIn me, Scope as, Consumer<FileTold> told) {
            this.me = me;
            this.as = as;
            this.told = told;
        }

        void add(Ahead.Entry entry) {
            if (waiting.isEmpty()) since = System.nanoTime();
            waiting.add(entry);
            rows += entry.rows();
        }

        boolean isFull() {
            long ms = (System.nanoTime() - since) / 1_000_000;
            return waiting.size() >= MOST_FILES || rows >= Ahead.MANY_ROWS || ms >= LONGEST_MS;
        }

        /// Keeps what waits, and tells of it.
        List<Ahead.Entry> flush() {
            if (waiting.isEmpty()) return List.of();
            var kept = transactions.in(as, this::keepAll);
            var done = List.copyOf(waiting);
            waiting.clear();
            rows = 0;
            kept.forEach(told);
            return done;
        }

        /// What has come is looked at in the same moment: the rest may never come.
        private List<FileTold> keepAll() {
            var kept = waiting.stream().map(this::keep).toList();
            kept.stream()
                    .flatMap(one -> one.runs().stream())
                    .filter(FileTold.One::isNew)
                    .flatMap(one -> one.run().stream())
                    .map(run -> run.summary().day())
                    .max(LocalDate::compareTo)
                    .ifPresent(newest -> desk.imported(me, newest));
            return kept;
        }

        private FileTold keep(Ahead.Entry entry) {
            var verdict = entry.verdict();
            var ones = new ArrayList<FileTold.One>();
            for (var packed : entry.packed()) ones.add(one(desk.keep(me, packed)));
            steps.count(me.member(), verdict.steps(), clock.instant());
            any |= !ones.isEmpty() || !verdict.steps().isEmpty();
            deleted |= ones.stream().anyMatch(one -> one.deleted().isPresent());
            return new FileTold(entry.file(), verdict.word(), verdict.because(), ones);
        }

        private FileTold.One one(Placed placed) {
            return switch (placed) {
                case Placed.Fresh(StoredRun run) -> FileTold.One.of("new", Optional.of(run));
                case Placed.Joined(UUID run) -> FileTold.One.of("joined", find(run));
                case Placed.Here(UUID run) -> FileTold.One.of("here", find(run));
                case Placed.Deleted(UUID recording) -> FileTold.One.deleted(recording);
                case Placed.NoRun(Sentence why) -> FileTold.One.none(why);
            };
        }

        private Optional<StoredRun> find(UUID run) {
            return runs.find(me.member(), run);
        }

        /// Notes the file as read; one that held nothing, or what she deleted, may come again.
        void end(Arrival arrival) {
            desk.settle(me);
            if (any && !deleted) files.note(me.member(), arrival.sha256(), clock.instant());
        }
    }
}
