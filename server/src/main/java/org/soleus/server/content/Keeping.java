package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.check.Check;
import org.soleus.content.triage.Screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Takes a clinic's own content where it is sound, and keeps the last that was.
///
/// What is taken is copied first and read from the copy: who edits the folder while the clinic runs
/// changes nothing before the next start.
///
/// @param kept where copies lie, each named by its version; the file `good` names the last
record Keeping(Path kept) {

    private static final String GOOD = "good";

    /// @param own the clinic's folder; empty where the program's own content is wanted
    Chosen choose(Optional<Path> own) {
        if (own.isEmpty()) return carried(List.of());
        var faults = faults(own.get());
        if (!faults.isEmpty()) return lastGood(faults).orElseGet(() -> carried(faults));
        var folder = keep(Folder.at(own.get()));
        return new Chosen(folder, folder.mark(), "the content of " + own.get(), kept, List.of());
    }

    /// The program's own, copied too: a plan that was begun with it stays with it after an update.
    private Chosen carried(List<Fault> faults) {
        var folder = Folder.packaged();
        copy(folder, folder.mark());
        return new Chosen(folder, folder.mark(), "what the program carries", kept, faults);
    }

    private static List<Fault> faults(Path own) {
        if (!Files.isDirectory(own)) {
            return List.of(
                    new Fault(
                            own.toString(),
                            1,
                            "There is no such folder.",
                            "Name the folder that holds sources.yaml, exercise, guide and the"
                                    + " others."));
        }
        var faults = Check.of(Folder.at(own));
        if (!faults.isEmpty() || Folder.at(own).reading(Screens::isCarried)) return faults;
        return List.of(
                new Fault(
                        "triage/screen.yaml",
                        1,
                        "It is another safety screen than the one that phones carry.",
                        "Take the program's file; a changed screen needs a build of the program."));
    }

    private Optional<Chosen> lastGood(List<Fault> faults) {
        try {
            var version = Files.readString(kept.resolve(GOOD)).strip();
            var folder = Folder.at(kept.resolve(version));
            if (!folder.mark().equals(version)) return Optional.empty();
            return Optional.of(
                    new Chosen(folder, version, "the last version that was sound", kept, faults));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Folder keep(Folder own) {
        var version = own.mark();
        var copy = copy(own, version);
        try {
            var next = kept.resolve(GOOD + ".new");
            Files.writeString(next, version + "\n");
            Files.move(next, kept.resolve(GOOD), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return copy;
    }

    /// Under its own name only once it is whole.
    private Folder copy(Folder from, String version) {
        var copy = kept.resolve(version);
        if (Files.isDirectory(copy)) return Folder.at(copy);
        try {
            Files.createDirectories(kept);
            var part = Files.createTempDirectory(kept, "part");
            for (var name : from.names()) {
                var file = part.resolve(name);
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, from.find(name).orElseThrow());
            }
            Files.move(part, copy);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return Folder.at(copy);
    }
}
