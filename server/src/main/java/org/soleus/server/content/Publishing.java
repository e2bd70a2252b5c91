package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
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
        var all = drafts.list(me.tenant());
        return faults(ContentDesk.with(desk.folder(), all), all);
    }

    /// The same, with one file as it is being written.
    @Transactional(readOnly = true)
    public List<Fault> faults(SignedIn me, String name, byte[] words) {
        return running.faults(desk.drafted(me).with(Map.of(name, words)));
    }

    private List<Fault> faults(Folder folder, Collection<Draft> drafts) {
        var gone = drafts.stream().filter(Draft::isRemoval).map(Draft::name).toList();
        var faults = new ArrayList<>(Leaving.faults(desk.folder(), running.now(), gone));
        faults.addAll(running.faults(folder));
        return List.copyOf(faults);
    }

    /// Publishes drafts together: members see them from the next page on. One act: whenever the
    /// machine stops, the folder holds all of it or nothing.
    ///
    /// @param names of the drafts
    /// @return why not; nothing where it was done
    public synchronized List<Fault> publish(SignedIn me, List<String> names) {
        var chosen =
                drafts.list(me.tenant()).stream()
                        .filter(draft -> names.contains(draft.name()))
                        .toList();
        if (chosen.isEmpty()) {
            return List.of(new Fault("", 1, "No draft is chosen.", "Tick at least one."));
        }
        var folder = desk.folder();
        var changed = ContentDesk.with(folder, chosen);
        var faults = new ArrayList<>(Ready.outdated(folder, chosen));
        if (running.demandsApproval()) faults.addAll(Ready.unsigned(changed, chosen));
        if (faults.isEmpty()) faults.addAll(faults(changed, chosen));
        if (faults.isEmpty()) place(me, folder, chosen);
        return List.copyOf(faults);
    }

    private void place(SignedIn me, Folder folder, List<Draft> chosen) {
        var before = new LinkedHashMap<String, Optional<byte[]>>();
        var wanted = new LinkedHashMap<String, Optional<byte[]>>();
        for (var draft : chosen) {
            before.put(draft.name(), folder.find(draft.name()));
            wanted.put(draft.name(), draft.wanted());
        }
        try {
            running.place(wanted);
            take(me, chosen);
        } catch (RuntimeException failed) {
            undo(before, failed);
            throw failed;
        }
    }

    private void undo(Map<String, Optional<byte[]>> before, RuntimeException failed) {
        try {
            running.place(before);
            running.takeUp();
        } catch (RuntimeException also) {
            failed.addSuppressed(also);
        }
    }

    private void take(SignedIn me, List<Draft> chosen) {
        var taken = running.takeUp();
        if (!taken.faults().isEmpty()) {
            throw new IllegalStateException("what was checked has faults: " + taken.faults());
        }
        for (var draft : chosen) {
            // Somebody else may have published it in the same moment, or gone on writing.
            if (!drafts.drop(me.tenant(), draft.name(), draft.revision())) continue;
            var did = draft.isRemoval() ? "removed" : "published";
            desk.note(me, did, draft.name(), draft.mark(), taken.version());
        }
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
}
