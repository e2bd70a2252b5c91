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
/// into `read`, what was no run into `not-read`.
@Component
public class Watched {

    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
    private static final long EVERY_MS = 20_000;
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload");

    private final String folder;
    private final UploadCode codes;
    private final Arrivals arrivals;
    private final Reader reader;
    private final People people;
    private final Clinic clinic;
    private final Transactions transactions;
    private final Map<Path, Long> sizes = new HashMap<>();
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
            look(Path.of(folder));
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
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
            if (sizes.getOrDefault(file, -1L) == size) take(who, file);
        } catch (IOException | RuntimeException world) {
            LOG.warn("a watched file could not be read and is tried again: {}", said(world));
        }
    }

    private void take(SignedIn who, Path file) throws IOException {
        var told = new ArrayList<FileTold>();
        try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                var arrival = arrivals.take(name(file), bytes)) {
            reader.read(who, Scope.system(who.tenant()), arrival, told::add);
        }
        boolean read = told.stream().anyMatch(one -> !one.word().equals("refused"));
        var into = Files.createDirectories(file.resolveSibling(read ? "read" : "not-read"));
        Files.move(file, into.resolve(name(file)), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isUnfinished(Path file) {
        var name = name(file);
        return name.startsWith(".") || UNFINISHED.stream().anyMatch(name::endsWith);
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException world) {
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
