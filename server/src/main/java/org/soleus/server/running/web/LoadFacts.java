package org.soleus.server.running.web;

import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.CadenceTarget;
import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.load.WeekChange;
import org.soleus.content.guide.Sources;
import org.soleus.server.running.Pairs;
import org.soleus.server.running.RunHistory;
import org.soleus.server.web.Fact;
import org.soleus.server.web.Why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The facts under a picture: the week, the jump, the change, what was felt to be hard, cadence.
///
/// Distances and bands as in `clinical` section 6. No ratio of a short and a long week: members do
/// not get one.
final class LoadFacts {

    private static final int WEEK = 7;

    private static final int TOP_M = 90_000;
    private static final int LEAST_LEVELS = 5;
    private static final double LEVEL_SPEED = 2.7;

    private final RunHistory known;
    private final Pairs pairs;
    private final Span span;
    private final RunWords words;
    private final Loads loads;
    private final Set<String> sources = new LinkedHashSet<>(List.of("calf-metre"));

    LoadFacts(RunHistory known, Pairs pairs, Span span, RunWords words) {
        this.known = known;
        this.pairs = pairs;
        this.span = span;
        this.words = words;
        this.loads = known.history().loads();
    }

    Why why() {
        var facts = new ArrayList<Fact>();
        facts.add(week());
        loads.weekChange(span.until())
                .filter(change -> change.metres() > 0)
                .map(this::change)
                .ifPresent(facts::add);
        add(facts, "RUNSAFE", new JumpFacts(known.history(), span, words).all());
        add(facts, "sRPE", StrainFact.of(known.history(), span.until(), words).stream().toList());
        steps().ifPresent(facts::add);
        cadence().ifPresent(facts::add);
        facts.addAll(shoes());
        return new Why(
                words.words("load.facts"),
                facts,
                words.words("load.tolerated-means"),
                words.words("why.rules", "LOAD-PICTURE", 1),
                Sources.bundled().plain(List.copyOf(sources)),
                words.words("why.unsigned"));
    }

    private void add(List<Fact> facts, String source, List<Fact> more) {
        if (!more.isEmpty()) sources.add(source);
        facts.addAll(more);
    }

    private Fact week() {
        int metres = loads.weekMetres(span.until());
        var flag = words.words(words.miles() ? "load.high.miles" : "load.high.km");
        boolean high = loads.isHighWeek(span.until());
        return Fact.of(
                        words.words("load.fact.week", words.dayAndMonth(span.until())),
                        metres == 0 ? words.words("load.none") : words.distance(metres),
                        words.words(high ? "load.high" : "load.high-from", flag))
                .drawn(Math.min(metres, TOP_M), Loads.HIGH_WEEK_M, TOP_M);
    }

    private Fact change(WeekChange change) {
        sources.add("Niel14");
        sources.add("RUNSAFE");
        long percent = Math.round(100 * change.ratio()) - 100;
        var told = percent == 0 ? "same" : percent > 0 ? "more" : "less";
        return Fact.of(
                words.words("load.fact.change"),
                words.words("load.change." + told, Math.abs(percent)),
                words.words(change.isSteep() ? "load.change.steep" : "load.change.no-link"));
    }

    private Optional<Fact> steps() {
        double steps = 0;
        var first = span.until().minusDays(WEEK - 1);
        for (var run : known.kept()) {
            var day = run.summary().day();
            if (day.isBefore(first) || day.isAfter(span.until())) continue;
            steps += run.scored().load().stepsPerLeg();
        }
        if (steps == 0) return Optional.empty();
        return Optional.of(
                Fact.of(
                        words.words("load.fact.steps"),
                        words.calf((int) Math.round(steps)),
                        words.words("load.steps")));
    }

    /// The pairs run in during these weeks, the last two of them.
    private List<Fact> shoes() {
        var runs = known.kept().stream().filter(run -> span.holds(run.summary().day())).toList();
        var names = pairs.of(runs.reversed());
        if (!names.isEmpty()) sources.add("Shoe");
        return names.stream().limit(2).map(this::shoes).toList();
    }

    private Fact shoes(String name) {
        var use = pairs.use(name);
        var usual = words.words(words.miles() ? "load.shoes.miles" : "load.shoes.km");
        var age =
                switch (use.age()) {
                    case FRESH -> "load.shoes.fresh";
                    case DUE -> "load.shoes.due";
                    case PAST -> "load.shoes.past";
                };
        return Fact.of(
                words.words("load.fact.shoes", name),
                words.distance((int) use.metres()),
                words.words(age, usual));
    }

    private Optional<Fact> cadence() {
        double[] levels =
                known.kept().stream()
                        .filter(run -> !run.summary().day().isAfter(span.until()))
                        .flatMapToDouble(run -> run.scored().level().stream())
                        .toArray();
        if (levels.length < LEAST_LEVELS) return Optional.empty();
        sources.add("Heid");
        int own = (int) Math.round(CadenceLine.of(levels).at27());
        var target = CadenceTarget.of(own);
        var pace = words.pace((int) Math.round(1000 / LEVEL_SPEED));
        return Optional.of(
                Fact.of(
                        words.words("load.fact.cadence", pace),
                        String.valueOf(own),
                        words.words("load.cadence", target.target(), target.most())));
    }
}
