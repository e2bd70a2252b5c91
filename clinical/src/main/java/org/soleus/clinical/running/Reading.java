package org.soleus.clinical.running;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a decoder finds while it reads one file, until the verdict.
///
/// The first thing of each rule is kept: a file with a thousand faults of one kind has one to tell.
public final class Reading {

    /// The most rows that are kept of one file: twelve days at one a second.
    public static final int MOST_ROWS = 1_048_576;

    /// The most activities that are kept of one file.
    public static final int MOST_RUNS = 1_000;

    private static final String OURS = "R";

    private final String file;
    private final List<Run> runs = new ArrayList<>();
    private final Map<LocalDate, DaySteps> steps = new TreeMap<>();
    private final List<Because> refused = new ArrayList<>();
    private final List<Because> lost = new ArrayList<>();
    private final List<Because> noted = new ArrayList<>();

    /// @param file the name that the file arrived with
    public Reading(String file) {
        this.file = file;
    }

    /// The name that the file arrived with.
    public String file() {
        return file;
    }

    /// An activity was read.
    public void run(Run run) {
        if (runs.size() < MOST_RUNS) runs.add(run);
        else lost("TOO_MANY", Sentence.of("file.too-many-runs").with(MOST_RUNS));
    }

    /// Steps of a day were read; of two counts of one day the further one stands.
    public void steps(DaySteps day) {
        steps.merge(day.day(), day, DaySteps::most);
    }

    /// The steps so far, by day; the collection can be taken from.
    public Collection<DaySteps> steps() {
        return steps.values();
    }

    /// How many activities so far.
    public int count() {
        return runs.size();
    }

    /// Whether anything was lost so far.
    public boolean hasLost() {
        return !lost.isEmpty();
    }

    /// Something is missing or wrong, and the rest was read.
    public void lost(String rule, Sentence said) {
        add(lost, rule, said);
    }

    /// Worth saying, and no loss.
    public void noted(String rule, Sentence said) {
        add(noted, rule, said);
    }

    /// Why there is no run in it, if there should be none.
    public void refused(String rule, Sentence said) {
        add(refused, rule, said);
    }

    /// The runs so far; the list can be changed.
    public List<Run> runs() {
        return runs;
    }

    /// The verdict.
    public Verdict verdict() {
        boolean nothing = runs.isEmpty() && steps.isEmpty();
        List<Because> all = new ArrayList<>(nothing ? refused : List.of());
        all.addAll(lost);
        all.addAll(noted);
        if (!steps.isEmpty()) add(all, "STEPS", stepsRead());
        if (nothing) {
            if (all.isEmpty()) add(all, "NO_RUN", Sentence.of("file.no-activity"));
            return new Verdict.Refused(all);
        }
        List<DaySteps> days = List.copyOf(steps.values());
        return lost.isEmpty()
                ? new Verdict.Ok(all, runs, days)
                : new Verdict.Salvaged(all, runs, days);
    }

    private Sentence stepsRead() {
        return Sentence.of(runs.isEmpty() ? "file.steps-alone" : "file.steps").with(steps.size());
    }

    private static void add(List<Because> to, String rule, Sentence said) {
        if (to.stream().noneMatch(because -> because.rule().equals(rule))) {
            to.add(new Because(rule, said, OURS));
        }
    }
}
