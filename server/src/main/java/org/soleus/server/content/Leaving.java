package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Which files may not leave the folder, whatever names them: an exercise that plans hold.
final class Leaving {

    private static final String LADDER = "plan/ladder.yaml";
    private static final String RUNG = "exercises[].id";
    private static final String EXERCISE = "exercise/";
    private static final String END = ".yaml";

    private Leaving() {}

    /// @param own the clinic's folder as it lies there
    /// @param now what members see, with versions of the past: plans were drawn by those
    static List<Fault> faults(Folder own, Chosen now, Collection<String> leaving) {
        return leaving.stream()
                .filter(name -> name.startsWith(EXERCISE) && name.endsWith(END))
                .filter(name -> isHeld(own, now, slug(name)))
                .map(
                        name ->
                                new Fault(
                                        name,
                                        1,
                                        "Plans may hold this exercise: "
                                                + LADDER
                                                + " has it, or had it before.",
                                        "Retire it instead. Nobody is offered it any more, and"
                                                + " whoever has it sees it until her plan's next"
                                                + " decision."))
                .toList();
    }

    private static boolean isHeld(Folder own, Chosen now, String slug) {
        return Stream.of(own, now.folder()).anyMatch(folder -> hasRung(folder, slug))
                || now.kept(folder -> hasRung(folder, slug)).isPresent();
    }

    private static boolean hasRung(Folder folder, String slug) {
        if (folder.find(LADDER).isEmpty()) return false;
        try {
            return folder.yaml(LADDER).spots().stream()
                    .anyMatch(spot -> spot.path().equals(RUNG) && spot.word().equals(slug));
        } catch (Faulty unreadable) {
            return true;
        }
    }

    private static String slug(String name) {
        return name.substring(EXERCISE.length(), name.length() - END.length());
    }
}
