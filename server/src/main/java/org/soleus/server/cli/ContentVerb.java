package org.soleus.server.cli;

import org.soleus.clinical.exercise.Review;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.guide.Guides;
import org.soleus.content.guide.Sources;
import org.soleus.content.plan.IntakeStep;
import org.soleus.content.plan.PlanBooks;
import org.soleus.content.running.RunBook;
import org.soleus.content.triage.Screens;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.StrictJson;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// `content`: reads everything that clinicians own, without a database, and says what is wrong with
/// it and how much of it nobody has signed.
final class ContentVerb implements Verb {

    /// What one subject holds.
    ///
    /// @param holds how many pieces
    /// @param unsigned how many of them no clinician has signed
    /// @param sources the keys that it leans on
    private record Subject(int holds, int unsigned, List<String> sources) {}

    @Override
    public String name() {
        return "content";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        if (!options.isEmpty()) throw new BadInput("it takes no options");
        var problems = new ArrayList<String>();
        var known = look("sources", ContentVerb::known, problems).orElse(List.of());
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (var one : subjects().entrySet()) {
            look(one.getKey(), one.getValue(), problems)
                    .ifPresent(
                            found -> {
                                subjects.put(one.getKey(), told(found));
                                unknown(one.getKey(), found, known, problems);
                            });
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sound", problems.isEmpty());
        json.put("subjects", subjects);
        json.put("sources", known.size());
        json.put("problems", problems);
        out.println(StrictJson.lines(json));
        return problems.isEmpty() ? 0 : 1;
    }

    private static <T> Optional<T> look(
            String subject, Supplier<T> reading, List<String> problems) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            problems.add(subject + ": " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static void unknown(
            String subject, Subject found, List<String> known, List<String> problems) {
        found.sources().stream()
                .filter(key -> !known.contains(key))
                .distinct()
                .forEach(key -> problems.add(subject + ": no source is named " + key));
    }

    private static Map<String, Object> told(Subject subject) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", subject.holds());
        json.put("waits_for_a_clinician", subject.unsigned());
        return json;
    }

    private static List<String> known() {
        return List.copyOf(Sources.bundled().byKey().keySet());
    }

    private static Map<String, Supplier<Subject>> subjects() {
        var all = new LinkedHashMap<String, Supplier<Subject>>();
        all.put("triage", ContentVerb::triage);
        all.put("exercise", ContentVerb::exercises);
        all.put("plan", ContentVerb::plan);
        all.put("running", ContentVerb::running);
        all.put("guide", ContentVerb::guide);
        return all;
    }

    private static Subject triage() {
        var asked = Screens.bundled().questions();
        int unsigned =
                (int) asked.stream().filter(question -> question.reviewedBy().isEmpty()).count();
        return new Subject(
                asked.size(), unsigned, asked.stream().map(question -> question.source()).toList());
    }

    private static Subject exercises() {
        var all = Catalogue.load().list();
        int unsigned =
                (int) all.stream().filter(one -> one.review() instanceof Review.Open).count();
        return new Subject(
                all.size(),
                unsigned,
                all.stream().flatMap(one -> one.evidence().sources().stream()).toList());
    }

    /// The plan's numbers have no signature of their own: all of them wait.
    private static Subject plan() {
        int holds = PlanBooks.load().ladder().rungs().size() + IntakeStep.all().size();
        return new Subject(holds, holds, List.copyOf(PlanBooks.sources()));
    }

    private static Subject running() {
        RunBook.rules(PlanBooks.load());
        int holds = RunBook.exercises().size();
        return new Subject(holds, holds, List.copyOf(RunBook.sources()));
    }

    private static Subject guide() {
        var guide = Guides.calfPain();
        int unsigned = guide.review().reviewer().isEmpty() ? 1 : 0;
        return new Subject(1, unsigned, List.copyOf(guide.sources()));
    }
}
