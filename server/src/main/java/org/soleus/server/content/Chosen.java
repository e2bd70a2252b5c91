package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.check.Approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The content that this clinic runs with.
///
/// @param folder what loaders read
/// @param version eight digits that change with any word or number of it
/// @param from where it came from, in words
/// @param kept where versions of the past lie, each in a folder of its own
/// @param faults why the clinic's own folder was not taken; none where it was, or there is none
public record Chosen(Folder folder, String version, String from, Path kept, List<Fault> faults) {

    private static final int TOLD = 5;

    /// Copies the list.
    public Chosen {
        faults = List.copyOf(faults);
    }

    /// A version of the past, where one fits; as it was offered, with approval demanded or without.
    public Optional<Folder> kept(Predicate<Folder> fits) {
        if (!Files.isDirectory(kept)) return Optional.empty();
        try (var versions = Files.list(kept)) {
            return versions.filter(Files::isDirectory)
                    .map(Folder::at)
                    .flatMap(one -> Stream.of(one, one.demanding()))
                    .filter(fits)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is not offered where approval is demanded.
    private List<String> blocked() {
        if (!folder.demandsApproval()) return List.of();
        var approval = Approval.of(folder);
        int blocked = approval.unsigned().size();
        return blocked == 0
                ? List.of()
                : List.of(
                        "This clinic demands approval: "
                                + blocked
                                + " of "
                                + approval.pieces().size()
                                + " files wait for a clinician and are not offered."
                                + " `./soleus content DIR` names them.");
    }

    /// Whether this is the same offer as another.
    boolean isSameAs(Chosen other) {
        return version.equals(other.version())
                && folder.demandsApproval() == other.folder().demandsApproval();
    }

    /// What staff and the operator are told; nothing where all is well.
    public List<String> told() {
        var lines = new ArrayList<>(blocked());
        if (faults.isEmpty()) return List.copyOf(lines);
        lines.add(
                "The clinic's own content was not taken: "
                        + (faults.size() == 1
                                ? "it has one fault"
                                : "it has " + faults.size() + " faults")
                        + ". Members see "
                        + from
                        + ", version "
                        + version
                        + ".");
        faults.stream().limit(TOLD).forEach(fault -> lines.add(fault.toString()));
        if (faults.size() > TOLD) lines.add("`./soleus content DIR` lists all of them.");
        return List.copyOf(lines);
    }
}
