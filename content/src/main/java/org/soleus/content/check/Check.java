package org.soleus.content.check;

import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Spot;
import org.soleus.content.Standing;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.exercise.Terms;
import org.soleus.content.guide.Guides;
import org.soleus.content.guide.Sources;
import org.soleus.content.measure.Questions;
import org.soleus.content.measure.TestCard;
import org.soleus.content.message.Messages;
import org.soleus.content.plan.IntakeStep;
import org.soleus.content.plan.PlanBooks;
import org.soleus.content.running.RunBook;
import org.soleus.content.triage.Screens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Looks a folder of content over and lists what is wrong with it: everything, not the first alone.
public final class Check {

    private static final String INDEX = "exercise/index.yaml";
    private static final String WORDS = "exercise/words.yaml";
    private static final String MESSAGES = "words/";

    /// A field by which clinicians sign, for people alone.
    private static final Set<String> FOR_PEOPLE =
            Set.of(
                    "reviewed_by",
                    "reviewed_at",
                    "reviewed",
                    "next_review",
                    "status",
                    "version",
                    "unit",
                    "source");

    private final Watched folder;
    private final Set<Fault> faults = new TreeSet<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private final Set<String> stopped = new LinkedHashSet<>();

    private Check(Folder folder) {
        this.folder = new Watched(folder);
    }

    /// Every fault, by file and line.
    public static List<Fault> of(Folder folder) {
        Check check = new Check(folder);
        return check.folder.reading(check::look);
    }

    private List<Fault> look() {
        List<String> names = folder.names();
        if (names.isEmpty()) {
            return List.of(
                    new Fault(
                            "sources.yaml",
                            1,
                            "The folder holds no content.",
                            "Name the folder that holds sources.yaml, exercise, guide and the"
                                    + " others."));
        }
        names = names.stream().filter(name -> !name.startsWith(MESSAGES)).toList();
        names.forEach(this::open);
        Rows rows = new Rows(sources());
        names.forEach(name -> words(name, rows));
        names.stream().filter(Standing::isPiece).forEach(this::standing);
        run(() -> Catalogue.listed("drawn"));
        run(() -> Catalogue.listed("later"));
        exercises(rows);
        parts().forEach(this::run);
        List<Spot> all =
                spots.values().stream()
                        .flatMap(List::stream)
                        .filter(spot -> !Language.isTranslation(spot.file()))
                        .toList();
        faults.addAll(References.faults(all, folder.names()));
        faults.addAll(Loops.faults(all));
        faults.addAll(Lines.faults(spots.values()));
        faults.addAll(rows.faults());
        names.forEach(this::unread);
        return List.copyOf(faults);
    }

    private void standing(String name) {
        if (spots.containsKey(name)) run(() -> Standing.of(name));
    }

    private void open(String name) {
        run(() -> spots.put(name, folder.fields(name).spots()));
    }

    private Set<String> sources() {
        try {
            return Sources.load().byKey().keySet();
        } catch (IllegalArgumentException wrong) {
            blame(wrong);
            return Set.of();
        }
    }

    private void words(String name, Rows rows) {
        rows.look(spots.getOrDefault(name, List.of()));
        if (!name.endsWith(".md") || !spots.containsKey(name)) return;
        rows.look(name, folder.sheet(name).words());
    }

    private void exercises(Rows rows) {
        List<String> names = folder.names();
        Set<String> listed = new HashSet<>(List.of(INDEX, WORDS));
        for (Spot spot : spots.getOrDefault(INDEX, List.of())) {
            if (!spot.path().endsWith("[]")) continue;
            String file = "exercise/" + spot.word() + ".yaml";
            listed.add(file);
            if (!names.contains(file)) faults.add(absent(spot, file));
            else
                run(
                        () ->
                                rows.look(
                                        Catalogue.read(spot.word()),
                                        spots.getOrDefault(file, List.of())));
        }
        names.stream()
                .filter(name -> name.startsWith("exercise/") && !listed.contains(name))
                .forEach(this::unlisted);
        for (Language language : Language.values()) translated(language, listed);
    }

    /// A library in which somebody has begun to write is written whole.
    private void translated(Language language, Set<String> listed) {
        run(
                () -> {
                    if (Catalogue.speaks(language)) Terms.load(language);
                });
        if (language == Language.ENGLISH) return;
        for (String file : Catalogue.speaks(language) ? listed : Set.<String>of()) {
            if (file.equals(INDEX) || file.equals(WORDS)) continue;
            String slug = file.substring(file.indexOf('/') + 1, file.length() - ".yaml".length());
            if (stopped.contains(file)) stopped.add(language.fileOf(file));
            else run(() -> Catalogue.read(language, slug));
        }
        Set<String> own = new HashSet<>();
        for (String name : folder.names()) {
            boolean written =
                    listed.contains(name)
                            || name.startsWith("guide/")
                            || name.equals("sources.yaml")
                            || name.startsWith("measure/")
                            || PlanBooks.isTranslated(name);
            if (written && !name.equals(INDEX)) own.add(language.fileOf(name));
        }
        own.add(language.fileOf("triage/screen.yaml"));
        folder.names().stream()
                .filter(name -> name.startsWith(language.tag() + "/") && !own.contains(name))
                .forEach(this::leftOver);
        Guides.parts(language).forEach(this::run);
        run(() -> IntakeStep.all(language));
        run(() -> TestCard.all(language));
        run(() -> Questions.load(language));
        if (PlanBooks.speaks(language)) run(() -> PlanBooks.load(language));
    }

    private void leftOver(String name) {
        faults.add(
                new Fault(
                        name,
                        1,
                        "There is nothing in English that this translates.",
                        "Take the file away, or name it as the English file is named."));
        stopped.add(name);
    }

    private static Fault absent(Spot spot, String file) {
        return new Fault(
                spot.file(),
                spot.line(),
                "There is no file " + file + ".",
                "Write the exercise into that file, or take its name out here.");
    }

    private void unlisted(String name) {
        faults.add(
                new Fault(
                        name,
                        1,
                        "The library does not list this exercise.",
                        "Add it to `drawn` in exercise/index.yaml."));
        stopped.add(name);
    }

    private static List<Runnable> parts() {
        List<Runnable> parts = new ArrayList<>(PlanBooks.parts());
        parts.add(() -> RunBook.rules(PlanBooks.load()));
        parts.add(RunBook::exercises);
        parts.add(RunBook::byExercise);
        for (Language language : Language.values()) {
            parts.add(
                    () -> {
                        if (Screens.speaks(language)) Screens.read(language);
                    });
        }
        parts.add(Questions::load);
        parts.add(TestCard::all);
        parts.add(Messages::check);
        parts.addAll(Guides.parts());
        return parts;
    }

    private void run(Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | java.util.NoSuchElementException
                | java.time.DateTimeException wrong) {
            blame(wrong);
        }
    }

    private void blame(RuntimeException wrong) {
        for (Fault fault : Blame.of(wrong, folder)) {
            faults.add(fault);
            stopped.add(fault.file());
        }
    }

    /// A field that no loader asked for; of a file that a loader gave up on, nobody can say.
    private void unread(String name) {
        if (stopped.contains(name) || !spots.containsKey(name) || waits(name)) return;
        for (Spot spot : folder.fields(name).unread()) {
            if (FOR_PEOPLE.contains(spot.name())) continue;
            faults.add(
                    new Fault(
                            name,
                            spot.line(),
                            "Nothing reads the field `" + spot.name() + "`.",
                            "Take it out, or see in docs/content.md how it is spelt."));
        }
    }

    /// The files of plans and runs are read together, and so are pages, their signs and the screen:
    /// where one stops, others are not read to the end.
    private boolean waits(String name) {
        boolean plan = name.startsWith("plan/") || name.startsWith("running/");
        return (plan && hasStopped("plan/"))
                || (isGuide(name) && (hasStopped("guide/") || hasStopped("triage/")));
    }

    private static boolean isGuide(String name) {
        return name.startsWith("guide/") || name.matches("[a-z]+/guide/.*");
    }

    private boolean hasStopped(String beginning) {
        return stopped.stream().anyMatch(one -> one.startsWith(beginning));
    }
}
