package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.Standing;
import org.soleus.content.Status;

import java.util.Collection;
import java.util.List;

/// Whether drafts may be published as they stand, before anybody looks at what they say.
final class Ready {

    private Ready() {}

    /// Drafts of a file that is another by now; what lies there already is not one of them.
    static List<Fault> outdated(Folder folder, Collection<Draft> chosen) {
        return chosen.stream()
                .filter(draft -> !draft.base().equals(digest(folder, draft)))
                .filter(draft -> !wanted(draft).equals(digest(folder, draft)))
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

    private static String digest(Folder folder, Draft draft) {
        return ContentDesk.digest(folder.find(draft.name()));
    }

    private static String wanted(Draft draft) {
        return ContentDesk.digest(draft.wanted());
    }

    /// Drafts for which no clinician stands.
    ///
    /// @param folder with all of them in place
    static List<Fault> unsigned(Folder folder, Collection<Draft> chosen) {
        return folder.reading(
                () ->
                        chosen.stream()
                                .filter(draft -> Standing.isPiece(draft.name()))
                                .filter(draft -> !isSettled(draft))
                                .map(Ready::unsigned)
                                .toList());
    }

    private static Fault unsigned(Draft draft) {
        return new Fault(
                draft.name(),
                1,
                draft.isRemoval()
                        ? "This clinic demands approval, and nobody has signed that this file goes."
                        : "This clinic demands approval, and nobody has signed these words.",
                "Ask for review, and have it signed.");
    }

    private static boolean isSettled(Draft draft) {
        if (draft.isRemoval()) return draft.removal().filter(Draft.Removal::isSigned).isPresent();
        return ContentDesk.standing(draft.name())
                .filter(it -> it.status() == Status.APPROVED || it.status() == Status.RETIRED)
                .isPresent();
    }
}
