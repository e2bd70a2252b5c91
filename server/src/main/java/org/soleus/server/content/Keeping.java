package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.check.Approval;
import org.soleus.content.check.Check;
import org.soleus.content.triage.Screens;
import org.soleus.server.run.Stop;

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
/// What is taken is copied first and read from the copy: who edits the folder changes nothing
/// before it is looked over again.
///
/// @param kept where copies lie, each named by its version; the file `good` names the last
/// @param demands whether nothing is offered that no clinician has signed
record Keeping(Path kept, boolean demands) {

    private static final String GOOD = "good";

    /// @param own the clinic's folder; empty where the program's own content is wanted
    /// @throws Stop where approval is demanded, and nothing that could be run with has it
    Chosen choose(Optional<Path> own) {
        if (own.isEmpty()) return carried(List.of());
        var faults = faults(own.get());
        if (!faults.isEmpty()) return lastGood(faults).orElseGet(() -> carried(faults));
        return chosen(keep(Folder.at(own.get())), "the content of " + own.get(), List.of());
    }

    private Chosen chosen(Folder folder, String from, List<Fault> faults) {
        var offered = demands ? folder.demanding() : folder;
        return new Chosen(offered, folder.mark(), from, kept, faults);
    }

    /// The program's own, copied too: a plan that was begun with it stays with it after an update.
    private Chosen carried(List<Fault> faults) {
        var folder = Folder.packaged();
        if (demands) {
            var blocks = Approval.blocks(folder);
            if (!blocks.isEmpty()) throw stop(faults.isEmpty() ? blocks : faults);
        }
        copy(folder, folder.mark());
        return chosen(folder, "what the program carries", faults);
    }

    private static Stop stop(List<Fault> faults) {
        return Stop.because(
                "This clinic demands approval (SOLEUS_CONTENT_APPROVED), and nothing that no"
                        + " clinician has signed is offered. What is left makes no plan: "
                        + faults.getFirst()
                        + (faults.size() == 1
                                ? ""
                                : " There are " + (faults.size() - 1) + " more like it.")
                        + " `./soleus content DIR` lists them. Sign them in the clinic's own folder"
                        + " (SOLEUS_CONTENT, docs/content.md), or start without the setting.");
    }

    /// Why a folder is not taken; nothing where it is.
    List<Fault> faults(Path own) {
        if (!Files.isDirectory(own)) {
            return List.of(
                    new Fault(
                            own.toString(),
                            1,
                            "There is no such folder.",
                            "Name the folder that holds sources.yaml, exercise, guide and the"
                                    + " others."));
        }
        return faults(Folder.at(own));
    }

    /// The same of a folder as it would be.
    List<Fault> faults(Folder folder) {
        var faults = Check.of(folder);
        if (!faults.isEmpty()) return faults;
        if (folder.reading(Screens::isCarried)) {
            return demands ? Approval.blocks(folder) : List.of();
        }
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
            if (demands && !Approval.blocks(folder).isEmpty()) return Optional.empty();
            return Optional.of(chosen(folder, "the last version that was sound", faults));
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
