package org.soleus.server.content;

import org.soleus.content.Folder;
import org.soleus.server.run.OnDisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings files into a folder and takes others away: all of it or nothing, whenever the machine
/// stops.
///
/// What is wanted is written whole beside the files first. One rename then gives it the name
/// `.publishing`: before it nothing has happened, and from it on whoever comes next finishes it.
final class Placing {

    private static final String READY = ".publishing";
    private static final String BESIDE = READY + "-";
    private static final String FILES = "files";
    private static final String GOES = "goes";

    private final Path root;
    private final Runnable moment;

    /// @param root the folder
    Placing(Path root) {
        this(root, () -> {});
    }

    /// @param moment is told before each step on the disk
    Placing(Path root, Runnable moment) {
        this.root = root.toAbsolutePath().normalize();
        this.moment = moment;
    }

    /// Makes the folder hold this.
    ///
    /// @param wanted by its path, the bytes of each file; empty where it goes
    /// @throws UncheckedIOException where the disk does not take it
    void place(Map<String, Optional<byte[]>> wanted) {
        wanted.keySet().forEach(this::refuseElsewhere);
        finish();
        try {
            var part = beside(wanted);
            step();
            Files.move(part, ready(), StandardCopyOption.ATOMIC_MOVE);
            OnDisk.force(root);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
        finish();
    }

    /// Ends what was begun: forward where all of it was written, back where it was not.
    ///
    /// @throws UncheckedIOException where the disk does not take it
    void finish() {
        if (!Files.isDirectory(root)) return;
        try {
            if (Files.isDirectory(ready())) {
                for (var file : written()) put(file);
                for (var name : Files.readAllLines(ready().resolve(GOES))) takeAway(name);
                step();
                var done = root.resolve(BESIDE + "done");
                clear(done);
                Files.move(ready(), done, StandardCopyOption.ATOMIC_MOVE);
                OnDisk.force(root);
            }
            try (var left = Files.newDirectoryStream(root, BESIDE + "*")) {
                for (var one : left) clear(one);
            }
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    private Path ready() {
        return root.resolve(READY);
    }

    private Path beside(Map<String, Optional<byte[]>> wanted) throws IOException {
        step();
        var part = Files.createTempDirectory(root, BESIDE);
        Files.createDirectory(part.resolve(FILES));
        for (var one : wanted.entrySet()) {
            if (one.getValue().isEmpty()) continue;
            var file = part.resolve(FILES).resolve(one.getKey());
            step();
            Files.createDirectories(file.resolveSibling("."));
            step();
            Files.write(file, one.getValue().get());
            OnDisk.force(file);
        }
        step();
        Files.write(part.resolve(GOES), gone(wanted));
        OnDisk.force(part.resolve(GOES));
        try (var all = Files.walk(part)) {
            for (var folder : all.filter(Files::isDirectory).toList()) OnDisk.force(folder);
        }
        return part;
    }

    private static List<String> gone(Map<String, Optional<byte[]>> wanted) {
        return wanted.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Path> written() throws IOException {
        try (var files = Files.walk(ready().resolve(FILES))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Copied and renamed: what lies beside stays until all is done, so that it can be done again.
    private void put(Path written) throws IOException {
        var file = root.resolve(ready().resolve(FILES).relativize(written).toString());
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        refuseElsewhere(root.relativize(file).toString());
        step();
        Files.createDirectories(file.resolveSibling("."));
        OnDisk.force(root);
        step();
        Files.copy(written, part, StandardCopyOption.REPLACE_EXISTING);
        OnDisk.force(part);
        step();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OnDisk.force(file.resolveSibling("."));
    }

    private void takeAway(String name) throws IOException {
        refuseElsewhere(name);
        step();
        var file = root.resolve(name);
        if (Files.deleteIfExists(file)) OnDisk.force(file.resolveSibling("."));
    }

    private void clear(Path left) throws IOException {
        if (!Files.exists(left)) return;
        List<Path> all;
        try (var files = Files.walk(left)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var one : all) {
            step();
            Files.deleteIfExists(one);
        }
    }

    private void step() {
        moment.run();
    }

    /// Only ever inside the clinic's folder, and never through a link.
    private void refuseElsewhere(String name) {
        var file = root.resolve(name).normalize();
        boolean inside = Folder.isContent(name) && file.startsWith(root);
        if (!inside || hasLink(file)) {
            throw new IllegalArgumentException("no place of content: " + name);
        }
    }

    private boolean hasLink(Path file) {
        for (var at = file; !at.equals(root); at = at.resolveSibling(".").normalize()) {
            if (Files.isSymbolicLink(at)) return true;
        }
        return false;
    }
}
