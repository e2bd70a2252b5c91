package org.soleus.server.running.feed;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Role;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is put into the watched folder (`SOLEUS_WATCH`): one folder a member, named by her
/// upload code. A file is taken once it has kept its size between two looks; what was read moves
/// into `read`, what was no run, is too large or fails again and again into `not-read`.
@Component
public class Watched {

    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
    private static final long EVERY_MS = 20_000;

    /// So often a file is tried, with more and more time between: some twelve minutes in all.
    private static final int TRIES = 6;

    private static final Failed NEVER = new Failed(0, 0);
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload");

    private final String folder;
    private final UploadCode codes;
    private final Arrivals arrivals;
    private final Reader reader;
    private final People people;
    private final Clinic clinic;
    private final Transactions transactions;
    private final Map<Path, Long> sizes = new HashMap<>();
    private final Map<Path, Failed> failed = new HashMap<>();
    private Optional<Thread> watching = Optional.empty();

    Watched(
            @Value("${SOLEUS_WATCH:}") String folder,
            UploadCode codes,
            Arrivals arrivals,
            Reader reader,
            People people,
            Clinic clinic,
            Transactions transactions) {
        this.folder = folder;
        this.codes = codes;
        this.arrivals = arrivals;
        this.reader = reader;
        this.people = people;
        this.clinic = clinic;
        this.transactions = transactions;
    }

    /// Whether there is a watched folder.
    public boolean isOn() {
        return !folder.isBlank();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!isOn()) return;
        watching = Optional.of(Thread.ofVirtual().name("watched folder").start(this::watch));
    }

    @PreDestroy
    void end() {
        watching.ifPresent(Thread::interrupt);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            lookAround(Path.of(folder));
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Whatever the world does, the folder is looked at again.
    void lookAround(Path root) {
        try {
            look(root);
        } catch (RuntimeException world) {
            LOG.warn("the watched folder could not be looked at: {}", said(world));
        }
    }

    /// One look around: takes what has kept its size since the last.
    void look(Path root) {
        var seen = new HashMap<Path, Long>();
        for (var of : list(root)) {
            var who = codes.read(name(of)).flatMap(this::who);
            if (who.isEmpty() || !Files.isDirectory(of, LinkOption.NOFOLLOW_LINKS)) continue;
            for (var file : list(of)) look(who.get(), file, seen);
        }
        sizes.clear();
        sizes.putAll(seen);
        failed.keySet().retainAll(seen.keySet());
    }

    private Optional<SignedIn> who(MemberId member) {
        return transactions.in(
                Scope.system(clinic.tenant()),
                () ->
                        people.find(member)
                                .map(Profile::who)
                                .filter(who -> who.role() == Role.MEMBER));
    }

    private void look(SignedIn who, Path file, Map<Path, Long> seen) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isUnfinished(file)) return;
            long size = Files.size(file);
            seen.put(file, size);
            if (sizes.getOrDefault(file, -1L) != size || isResting(file)) return;
            if (size > Arrivals.MOST_BYTES) putAside(file);
            else take(who, file);
            failed.remove(file);
        } catch (IOException | RuntimeException world) {
            fail(file, world);
        }
    }

    /// A file that could not be read.
    ///
    /// @param times how often in a row
    /// @param rest so many looks pass before the next try
    private record Failed(int times, int rest) {

        Failed again() {
            return new Failed(times + 1, 1 << times);
        }
    }

    private boolean isResting(Path file) {
        var before = failed.getOrDefault(file, NEVER);
        if (before.rest() == 0) return false;
        failed.put(file, new Failed(before.times(), before.rest() - 1));
        return true;
    }

    private void fail(Path file, Exception world) {
        var now = failed.getOrDefault(file, NEVER).again();
        failed.put(file, now);
        LOG.warn("a watched file could not be read, {} times now: {}", now.times(), said(world));
        try {
            if (now.times() >= TRIES) putAside(file);
        } catch (IOException stays) {
            LOG.warn("a watched file cannot be put aside: {}", said(stays));
        }
    }

    private static void putAside(Path file) throws IOException {
        move(file, "not-read", String.valueOf(Files.getLastModifiedTime(file).toMillis()));
    }

    private void take(SignedIn who, Path file) throws IOException {
        var told = new ArrayList<FileTold>();
        String hash;
        try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                var arrival = arrivals.take(name(file), bytes)) {
            reader.read(who, Scope.system(who.tenant()), arrival, told::add);
            hash = arrival.sha256();
        }
        boolean read = told.stream().anyMatch(one -> !one.word().equals("refused"));
        move(file, read ? "read" : "not-read", hash.substring(0, 12));
    }

    /// It may be her only copy: one of the same name that lies there already is left alone.
    ///
    /// @param other what tells this file from others of its name
    private static void move(Path file, String folder, String other) throws IOException {
        var into = Files.createDirectories(file.resolveSibling(folder));
        var to = into.resolve(name(file));
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS))
            to = into.resolve(other + "-" + name(file));
        Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isUnfinished(Path file) {
        var name = name(file);
        return name.startsWith(".") || UNFINISHED.stream().anyMatch(name::endsWith);
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException world) {
            LOG.warn("the watched folder cannot be read: {}", said(world));
            return List.of();
        }
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /// What went wrong without the name of any file: names can be personal.
    private static String said(Exception world) {
        return world.getClass().getSimpleName();
    }
}
