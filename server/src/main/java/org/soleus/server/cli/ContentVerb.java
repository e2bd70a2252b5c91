package org.soleus.server.cli;

import org.soleus.clinical.exercise.Review;
import org.soleus.content.Fault;
import org.soleus.content.Folder;
import org.soleus.content.check.Approval;
import org.soleus.content.check.Check;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.guide.Guides;
import org.soleus.content.guide.Sources;
import org.soleus.content.plan.IntakeStep;
import org.soleus.content.plan.PlanBooks;
import org.soleus.content.running.RunBook;
import org.soleus.content.triage.Screens;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.StrictJson;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// `content [DIR]`: reads everything that clinicians own, without a database, and says what is
/// wrong with it, where and what would mend it, and how much of it nobody has signed.
final class ContentVerb implements Verb {

    private static final int FAULTY = 1;

    /// What one subject holds.
    ///
    /// @param holds how many pieces
    /// @param unsigned how many of them no clinician has signed
    private record Subject(int holds, int unsigned) {}

    @Override
    public String name() {
        return "content";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        return run(options, out, new PrintStream(OutputStream.nullOutputStream()));
    }

    @Override
    public int run(List<String> options, PrintStream out, PrintStream plain) {
        if (options.size() > 1) throw new BadInput("it takes one folder, or none");
        Folder folder =
                options.isEmpty() ? Folder.packaged() : Folder.at(folder(options.getFirst()));
        List<Fault> faults = Check.of(folder);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sound", faults.isEmpty());
        json.put("subjects", folder.reading(ContentVerb::subjects));
        json.put("sources", folder.reading(() -> look(ContentVerb::sources)).orElse(0));
        approval(folder, faults.isEmpty()).forEach(json::put);
        json.put("faults", faults.stream().map(ContentVerb::told).toList());
        out.println(StrictJson.lines(json));
        tell(faults, plain);
        return faults.isEmpty() ? 0 : FAULTY;
    }

    private static void tell(List<Fault> faults, PrintStream plain) {
        for (Fault fault : faults) {
            plain.println(fault.place() + ": " + fault.what() + " " + fault.cure());
        }
        plain.println(
                switch (faults.size()) {
                    case 0 -> "Sound: there is nothing to mend.";
                    case 1 -> "1 fault. Members keep what they have until it is mended.";
                    default ->
                            faults.size()
                                    + " faults. Members keep what they have until they are"
                                    + " mended.";
                });
    }

    /// What a clinic that demands approval would not offer, and whether it could run at all.
    private static Map<String, Object> approval(Folder folder, boolean sound) {
        Approval approval = Approval.of(folder);
        Map<String, Object> demanded = new LinkedHashMap<>();
        demanded.put("would_be_blocked", names(approval.unsigned()));
        if (sound) {
            demanded.put(
                    "stops_the_clinic",
                    Approval.blocks(folder).stream().map(ContentVerb::told).toList());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("where_approval_is_demanded", demanded);
        json.put("retired", names(approval.retired()));
        return json;
    }

    private static List<String> names(List<Approval.Piece> pieces) {
        return pieces.stream().map(Approval.Piece::name).toList();
    }

    /// A folder that is there.
    ///
    /// @throws BadInput when it is not
    static Path folder(String name) {
        try {
            Path path = Path.of(name);
            if (!name.isEmpty() && Files.isDirectory(path)) return path;
        } catch (InvalidPathException none) {
            // told below, as of any other folder that is not there
        }
        throw new BadInput("there is no folder " + name);
    }

    private static Map<String, Object> told(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", fault.place());
        json.put("what", fault.what());
        json.put("cure", fault.cure());
        return json;
    }

    private static Map<String, Object> subjects() {
        Map<String, Supplier<Subject>> all = new LinkedHashMap<>();
        all.put("triage", ContentVerb::triage);
        all.put("exercise", ContentVerb::exercises);
        all.put("plan", ContentVerb::plan);
        all.put("running", ContentVerb::running);
        all.put("guide", ContentVerb::guide);
        Map<String, Object> told = new LinkedHashMap<>();
        all.forEach((name, subject) -> look(subject).ifPresent(it -> told.put(name, told(it))));
        return told;
    }

    /// Nothing, where the check has told why.
    private static <T> Optional<T> look(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException told) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> told(Subject subject) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", subject.holds());
        json.put("waits_for_a_clinician", subject.unsigned());
        return json;
    }

    private static int sources() {
        return Sources.load().byKey().size();
    }

    private static Subject triage() {
        var asked = Screens.read().questions();
        int unsigned =
                (int) asked.stream().filter(question -> question.reviewedBy().isEmpty()).count();
        return new Subject(asked.size(), unsigned);
    }

    private static Subject exercises() {
        var all = Catalogue.load().list();
        int unsigned =
                (int) all.stream().filter(one -> one.review() instanceof Review.Open).count();
        return new Subject(all.size(), unsigned);
    }

    /// The plan's numbers have no signature of their own: all of them wait.
    private static Subject plan() {
        int holds = PlanBooks.load().ladder().rungs().size() + IntakeStep.all().size();
        return new Subject(holds, holds);
    }

    private static Subject running() {
        RunBook.rules(PlanBooks.load());
        int holds = RunBook.exercises().size();
        return new Subject(holds, holds);
    }

    private static Subject guide() {
        var all = Guides.all().values();
        int unsigned = (int) all.stream().filter(one -> one.review().reviewer().isEmpty()).count();
        return new Subject(all.size(), unsigned);
    }
}
