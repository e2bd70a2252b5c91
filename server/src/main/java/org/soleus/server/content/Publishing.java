package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.Standing;
import org.soleus.content.Status;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings drafts into the clinic's own folder, and what lies there to members: checked first, and
/// never half.
@Component
@Transactional
public class Publishing {

    private final Running running;
    private final ContentDesk desk;
    private final Drafts drafts;

    Publishing(Running running, ContentDesk desk, Drafts drafts) {
        this.running = running;
        this.desk = desk;
        this.drafts = drafts;
    }

    /// What is wrong with the clinic's folder with every draft in place.
    @Transactional(readOnly = true)
    public List<Fault> faults(SignedIn me) {
        return running.faults(desk.drafted(me));
    }

    /// The same, with one file as it is being written.
    @Transactional(readOnly = true)
    public List<Fault> faults(SignedIn me, String name, byte[] words) {
        return running.faults(desk.drafted(me).with(Map.of(name, words)));
    }

    /// Publishes drafts together: members see them from the next page on.
    ///
    /// @param names of the drafts
    /// @return why not; nothing where it was done
    public synchronized List<Fault> publish(SignedIn me, List<String> names) {
        Map<String, Draft> chosen = new LinkedHashMap<>();
        for (var draft : drafts.list(me.tenant())) {
            if (names.contains(draft.name())) chosen.put(draft.name(), draft);
        }
        if (chosen.isEmpty()) {
            return List.of(new Fault("", 1, "No draft is chosen.", "Tick at least one."));
        }
        var files = new LinkedHashMap<String, byte[]>();
        chosen.forEach((name, draft) -> files.put(name, draft.bytes()));
        var folder = desk.folder();
        var faults = new ArrayList<>(outdated(folder, chosen));
        if (running.demandsApproval()) faults.addAll(unsigned(folder.with(files), chosen));
        if (faults.isEmpty()) faults.addAll(running.faults(folder.with(files)));
        if (!faults.isEmpty()) return List.copyOf(faults);
        var before = new LinkedHashMap<String, Optional<byte[]>>();
        files.keySet().forEach(name -> before.put(name, folder.find(name)));
        try {
            files.forEach(this::write);
            take(me, chosen);
        } catch (RuntimeException failed) {
            before.forEach(this::restore);
            running.takeUp();
            throw failed;
        }
        return List.of();
    }

    private void take(SignedIn me, Map<String, Draft> chosen) {
        var taken = running.takeUp();
        if (!taken.faults().isEmpty()) {
            throw new IllegalStateException("what was checked has faults: " + taken.faults());
        }
        chosen.forEach(
                (name, draft) -> {
                    drafts.drop(me.tenant(), name);
                    desk.note(me, "published", name, Digest.of(draft.bytes()), taken.version());
                });
    }

    private static List<Fault> outdated(Folder folder, Map<String, Draft> chosen) {
        return chosen.values().stream()
                .filter(
                        draft ->
                                !draft.base().equals(ContentDesk.digest(folder.find(draft.name()))))
                .map(
                        draft ->
                                new Fault(
                                        draft.name(),
                                        1,
                                        "The clinic's file has changed since this draft was last"
                                                + " looked at beside it.",
                                        "Open the draft, look at what differs, and save it again."))
                .toList();
    }

    private static List<Fault> unsigned(Folder folder, Map<String, Draft> chosen) {
        return folder.reading(
                () ->
                        chosen.keySet().stream()
                                .filter(Standing::isPiece)
                                .filter(name -> !isSettled(name))
                                .map(
                                        name ->
                                                new Fault(
                                                        name,
                                                        1,
                                                        "This clinic demands approval, and nobody"
                                                                + " has signed these words.",
                                                        "Ask for review, and have it signed."))
                                .toList());
    }

    private static boolean isSettled(String name) {
        return ContentDesk.standing(name)
                .filter(it -> it.status() == Status.APPROVED || it.status() == Status.RETIRED)
                .isPresent();
    }

    /// Looks the clinic's folder over again, after it was changed by hand.
    ///
    /// @return what is wrong with it; then members go on with the last version that was sound
    public List<Fault> takeUp(SignedIn me) {
        var before = running.now().version();
        var taken = running.takeUp();
        if (!taken.version().equals(before)) {
            desk.note(me, "taken up", "", taken.version(), taken.from());
        }
        return taken.faults();
    }

    /// The clinic's folder as one file.
    @Transactional
    public byte[] export(SignedIn me) {
        var folder = desk.folder();
        desk.note(me, "exported", "", folder.mark(), "");
        return Bundle.of(folder);
    }

    /// Makes a draft of each file that differs from the clinic's, byte by byte; a draft of before
    /// gives way, and stands in the audit.
    ///
    /// @return how many
    /// @throws Bundle.Unfit where it is no folder of content
    public int bring(SignedIn me, Map<String, byte[]> files) {
        int brought = 0;
        for (var file : files.entrySet()) {
            if (desk.bring(me, file.getKey(), file.getValue())) brought++;
        }
        return brought;
    }

    private void write(String name, byte[] bytes) {
        var file = place(name);
        try {
            Files.createDirectories(file.resolveSibling("."));
            var next = Files.createTempFile(file.resolveSibling("."), ".draft", ".part");
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    private void restore(String name, Optional<byte[]> bytes) {
        if (bytes.isPresent()) {
            write(name, bytes.get());
            return;
        }
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    /// Only ever inside the clinic's folder, and never through a link.
    private Path place(String name) {
        var root = running.own().orElseThrow().toAbsolutePath().normalize();
        var file = root.resolve(name).normalize();
        if (!Folder.isContent(name) || !file.startsWith(root) || Files.isSymbolicLink(file)) {
            throw new IllegalArgumentException("no place of content: " + name);
        }
        return file;
    }
}
