package org.soleus.server.running.web;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.load.Spike;
import org.soleus.server.web.Fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Single runs against the longest of the thirty days before them. They belong to distance: no
/// published ratio is ever said of calf-metres.
record JumpFacts(History history, Span span, RunWords words) {

    /// The newest run, and the furthest jump of these weeks where that is another.
    List<Fact> all() {
        var facts = new ArrayList<Fact>();
        var runs = history.runs().stream().filter(run -> span.holds(run.day())).toList();
        if (runs.isEmpty()) return facts;
        var last = runs.getLast();
        jump(words.words("load.fact.last", words.distance(last.metres())), last)
                .ifPresent(facts::add);
        furthest(runs)
                .filter(run -> !run.equals(last))
                .flatMap(
                        run ->
                                jump(
                                        words.words(
                                                "load.fact.furthest", words.shortDay(run.day())),
                                        run))
                .ifPresent(facts::add);
        return facts;
    }

    private Optional<PastRun> furthest(List<PastRun> runs) {
        var most = Optional.<PastRun>empty();
        int percent = 0;
        for (var run : runs) {
            var spike = spike(run);
            if (spike.isEmpty() || spike.get().band() == Spike.Band.REFERENCE) continue;
            if (spike.get().percentFurther() < percent) continue;
            percent = spike.get().percentFurther();
            most = Optional.of(run);
        }
        return most;
    }

    private Optional<Spike> spike(PastRun run) {
        return history.spike(run);
    }

    private Optional<Fact> jump(String name, PastRun run) {
        return spike(run).map(spike -> jump(name, spike));
    }

    private Fact jump(String name, Spike spike) {
        int percent = spike.percentFurther();
        double tenthMore = 1.1 * spike.longest();
        return Fact.of(
                        name,
                        words.words("load.jump.further", percent),
                        words.words("load.jump.than", words.distance(spike.longest()))
                                + spike.band()
                                        .hazard()
                                        .map(risk -> " " + hazard(spike, risk))
                                        .orElse(""))
                .drawn(spike.metres(), tenthMore, 1.1 * Math.max(spike.metres(), tenthMore));
    }

    private String hazard(Spike spike, Spike.Hazard risk) {
        return words.words(
                "load.jump.study",
                words.words("nextrun.band." + spike.band().word()),
                risk.about(),
                risk.from() / 100.0,
                risk.to() / 100.0);
    }
}
