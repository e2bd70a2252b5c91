package org.soleus.server.running.web;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.next.LastRun;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.content.guide.Sources;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.Wanted;
import org.soleus.server.web.Fact;
import org.soleus.server.web.Why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The facts behind a next run: those that decided, drawn against their limit where they are
/// numbers, and what else was weighed.
final class NextFacts {

    private static final int PAIN_TOP = 10;
    private static final List<String> COUNTED = List.of("two", "three", "four", "five");

    private final NextAnswer answer;
    private final NextWording wording;
    private final RunWords words;

    NextFacts(NextAnswer answer, NextWording wording, RunWords words) {
        this.answer = answer;
        this.wording = wording;
        this.words = words;
    }

    Why why() {
        var because = answer.run().because();
        return Why.unsigned(
                heading(because.size()),
                because.stream().map(this::fact).toList(),
                rules(because),
                Sources.bundled().plain(because.stream().map(Because::source).toList()));
    }

    private static String heading(int facts) {
        return facts == 1
                ? "The fact that decided"
                : "The " + COUNTED.get(facts - 2) + " facts that decided";
    }

    private static String rules(List<Because> because) {
        var ids = new LinkedHashSet<String>();
        because.forEach(why -> ids.add(why.rule()));
        return String.join(", ", ids);
    }

    private Fact fact(Because why) {
        return switch (why.rule()) {
            case "N5", "N6" -> jump(why);
            case "N13a" -> longest(why);
            default -> Fact.of(wording.told(why.fact()));
        };
    }

    private Fact jump(Because why) {
        Optional<Fact> drawn =
                answer.run() instanceof NextRun.Rest
                        ? answer.jumped().flatMap(run -> run.jump().flatMap(far -> jump(run, far)))
                        : Optional.empty();
        return drawn.orElseGet(() -> Fact.of(wording.told(why.fact())));
    }

    private Optional<Fact> jump(LastRun run, Jump jump) {
        var name = run.restOf().isEmpty() ? "Your last run" : "The run that was far";
        var before =
                jump.isLed()
                        ? "step by step we count from "
                        : "the longest of the 30 days before was ";
        return jump.spike()
                .map(
                        spike ->
                                Fact.of(
                                                name,
                                                words.distance(spike.metres()),
                                                before + words.distance(spike.longest()))
                                        .drawn(spike.metres(), spike.longest(), spike.metres()));
    }

    private Fact longest(Because why) {
        var reference = answer.standing().capacity().reference();
        if (reference.isEmpty()) return Fact.of(wording.told(why.fact()));
        var capacity = answer.standing().capacity();
        int most = capacity.most(answer.history().rules().growth().percent()).orElseThrow();
        int wish = answer.wanted().flatMap(Wanted::metres).orElse(most);
        return Fact.of(
                        capacity.isLed()
                                ? "What your runs have led up to"
                                : "The longest run to go by",
                        words.distance(reference.get()),
                        most > reference.get()
                                ? "a tenth more is " + words.distance(most)
                                : "for now it stays there")
                .drawn(reference.get(), most, Math.max(most, wish));
    }

    /// What was weighed beside that, as far as it is known.
    List<Fact> weighed() {
        var facts = new ArrayList<Fact>();
        morning().ifPresent(facts::add);
        var capacity = answer.standing().capacity();
        capacity.longest()
                .ifPresent(
                        metres ->
                                facts.add(
                                        Fact.of(
                                                "Longest run of the last 30 days",
                                                words.distance(metres),
                                                "")));
        facts.add(
                Fact.of(
                        "The last seven days",
                        words.distance(capacity.lastMetres()),
                        RunWords.calf(capacity.lastCalf()) + " calf-metres"));
        return facts;
    }

    private Optional<Fact> morning() {
        var mornings = answer.history().diary().mornings();
        var today = answer.history().today();
        return mornings.on(today).map(pain -> morning(pain, mornings.usual(today)));
    }

    private static Fact morning(PainScore pain, Optional<PainScore> usual) {
        var fact =
                Fact.of(
                        "First steps this morning",
                        String.valueOf(pain.points()),
                        usual.map(known -> "your usual is " + known.points())
                                .orElse("no usual morning known yet"));
        return usual.map(known -> fact.drawn(pain.points(), known.points(), PAIN_TOP)).orElse(fact);
    }
}
