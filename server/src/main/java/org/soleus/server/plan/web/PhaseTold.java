package org.soleus.server.plan.web;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck.Result;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PhaseStanding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What the check of a phase says, in sentences.
///
/// @param plan where she stands
/// @param standing how far the next phase is
/// @param words names of things
/// @param zone where she is
public record PhaseTold(MemberPlan plan, PhaseStanding standing, Words words, ZoneId zone) {

    /// The answer, in one sentence.
    public String title() {
        if (begins()) return now() + " begins tomorrow.";
        if (standing.waits()) return now() + " goes on for now.";
        return switch (standing.result()) {
            case Result.TooEarly _ -> now() + " goes on for now.";
            case Result.Leave _ -> next() + " begins tomorrow.";
            case Result.Again _ when standing.asks() -> "Does it still hold?";
            case Result.Again _ -> "All of it held, once.";
            case Result.Missing _ when standing.checks().isEmpty() -> "Ready for " + next() + "?";
            case Result.Missing _ -> next() + " waits a little.";
        };
    }

    /// What follows from it.
    public String lead() {
        if (begins()) return "Every check held twice, a day apart. Today stays as it is.";
        if (plan.isHeldBack()) {
            return "A clinician looks at your steps back first. Nothing is added until then.";
        }
        if (standing.waits()) {
            return "You were away for long: the safety questions and a session come first.";
        }
        return switch (standing.result()) {
            case Result.TooEarly(var day) ->
                    "It lasts until " + words.day(day) + " at least; then the checks can end it.";
            case Result.Leave _ -> "Every check held twice, a day apart. Today stays as it is.";
            case Result.Again _ when standing.asks() ->
                    "All of it held at your last check. If it holds again, the next phase begins"
                            + " tomorrow.";
            case Result.Again(var at) ->
                    "Check again from "
                            + moment(at)
                            + " on. One good day can be luck; two are a"
                            + " sign.";
            case Result.Missing _ when standing.checks().isEmpty() ->
                    "Each must hold, on two days at least 24 hours apart. What is not tried counts"
                            + " as not yet. Try nothing that hurts.";
            case Result.Missing(var open) ->
                    (open.size() == 1 ? "One check is" : open.size() + " checks are")
                            + " still open. Your plan goes on meanwhile, and nothing is lost.";
        };
    }

    /// Whether the present phase was decided today and begins tomorrow.
    public boolean begins() {
        return plan.course().phaseSince().isAfter(plan.today());
    }

    /// How a criterion stood at the last check.
    public String state(Criterion criterion) {
        return standing.last()
                .map(
                        last ->
                                last.held().contains(criterion.id())
                                        ? "held"
                                        : last.failed().contains(criterion.id())
                                                ? "not yet"
                                                : "open")
                .orElse("");
    }

    /// What helps to answer a criterion: how it was, empty before the first check.
    public String help(Criterion criterion) {
        var state = state(criterion);
        return state.isEmpty() ? "" : "Last time: " + state + ".";
    }

    /// What the self-test of a criterion said, as "left 24, right 18: not yet".
    public String tested(Criterion criterion) {
        boolean holds = standing.byTest().holds(criterion.id()).orElse(false);
        return standing.byTest().fact(criterion.id()).orElse("")
                + (holds ? ": holds" : ": not yet");
    }

    /// The self-tests that would answer something that is asked, by their ids.
    public List<String> tests() {
        return standing.asked().stream()
                .flatMap(one -> ByTest.test(one.id()).stream())
                .distinct()
                .toList();
    }

    /// Whether she said at the last check that there is new swelling, which no plan waits for.
    public boolean swollen() {
        return standing.last()
                .filter(last -> last.failed().contains("no-new-swelling"))
                .isPresent();
    }

    /// The checks so far, the newest first.
    public List<String> past() {
        return standing.checks().reversed().stream()
                .map(row -> moment(row.at()) + ": " + row.held().size() + " held")
                .toList();
    }

    private String now() {
        return name(plan.course().phase());
    }

    /// The phase that would follow.
    public String next() {
        return name(standing.leaving().next());
    }

    private String name(Phase phase) {
        return plan.program().phases().get(phase.number() - 1).title();
    }

    private String moment(Instant at) {
        var there = at.atZone(zone);
        return words.day(there.toLocalDate()) + ", " + "%tR".formatted(there);
    }
}
