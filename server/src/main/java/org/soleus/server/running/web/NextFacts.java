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

    private final NextAnswer answer;
    private final RunWords words;

    NextFacts(NextAnswer answer, RunWords words) {
        this.answer = answer;
        this.words = words;
    }

    Why why() {
        var because = answer.run().because();
        return Why.unsigned(
                words.say(),
                because.stream().map(this::fact).toList(),
                rules(because),
                sources(because));
    }

    private String sources(List<Because> because) {
        var keys = because.stream().map(Because::source).toList();
        return keys.stream().allMatch("R"::equals)
                ? words.words("why.own")
                : Sources.bundled().plain(keys);
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
            default -> plain(why);
        };
    }

    private Fact plain(Because why) {
        var name = words.voice().paragraph(List.of(why.said())).replaceFirst("\\.$", "");
        return new Fact(name, "", "", Optional.empty(), words.say().lang(why.said()));
    }

    private Fact jump(Because why) {
        Optional<Fact> drawn =
                answer.run() instanceof NextRun.Rest
                        ? answer.jumped().flatMap(run -> run.jump().flatMap(far -> jump(run, far)))
                        : Optional.empty();
        return drawn.orElseGet(() -> plain(why));
    }

    private Optional<Fact> jump(LastRun run, Jump jump) {
        var name = run.restOf().isEmpty() ? "next.fact.last" : "next.fact.far";
        var before = jump.isLed() ? "next.fact.counted" : "next.fact.longest-before";
        return jump.spike()
                .map(
                        spike ->
                                Fact.of(
                                                words.words(name),
                                                words.distance(spike.metres()),
                                                words.words(
                                                        before, words.distance(spike.longest())))
                                        .drawn(
                                                spike.metres(),
                                                spike.longest(),
                                                Math.max(spike.metres(), spike.longest())));
    }

    private Fact longest(Because why) {
        var reference = answer.standing().capacity().reference();
        if (reference.isEmpty()) return plain(why);
        var capacity = answer.standing().capacity();
        int most = capacity.most(answer.history().rules().growth().percent()).orElseThrow();
        int wish = answer.wanted().flatMap(Wanted::metres).orElse(most);
        return Fact.of(
                        words.words(capacity.isLed() ? "next.fact.led" : "next.fact.longest"),
                        words.distance(reference.get()),
                        most > reference.get()
                                ? words.words("next.fact.tenth", words.distance(most))
                                : words.words("next.fact.stays"))
                .drawn(reference.get(), most, Math.max(reference.get(), Math.max(most, wish)));
    }

    /// What was weighed beside that, as far as it is known.
    List<Fact> weighed() {
        var facts = new ArrayList<Fact>();
        morning().ifPresent(facts::add);
        var capacity = answer.standing().capacity();
        capacity.longest()
                .map(words::distance)
                .map(far -> Fact.of(words.words("next.fact.thirty-days"), far, ""))
                .ifPresent(facts::add);
        facts.add(
                Fact.of(
                        words.words("next.fact.seven-days"),
                        words.distance(capacity.lastMetres()),
                        words.words("run.calf-metres", words.calf(capacity.lastCalf()))));
        return facts;
    }

    private Optional<Fact> morning() {
        var mornings = answer.history().diary().mornings();
        var today = answer.history().today();
        return mornings.on(today).map(pain -> morning(pain, mornings.usual(today)));
    }

    private Fact morning(PainScore pain, Optional<PainScore> usual) {
        var fact =
                Fact.of(
                        words.words("next.fact.first-steps"),
                        String.valueOf(pain.points()),
                        usual.map(known -> words.words("next.fact.usual", known.points()))
                                .orElse(words.words("next.fact.no-usual")));
        return usual.map(known -> fact.drawn(pain.points(), known.points(), PAIN_TOP)).orElse(fact);
    }
}
