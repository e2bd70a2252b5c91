package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.PhaseCheck;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.ReviewStanding;
import org.soleus.server.plan.ReviewStanding.State;

import java.time.ZoneId;

/// What the review of the twelfth week says, in sentences.
///
/// @param plan where she stands
/// @param standing what the checks say
/// @param words names of things
/// @param zone where she is
public record ReviewTold(MemberPlan plan, ReviewStanding standing, Words words, ZoneId zone) {

    /// The answer, in one sentence.
    public String title() {
        return switch (standing.state()) {
            case State.Early _ -> "The review comes in week 12.";
            case State.GoesOn _ -> "Your plan goes on.";
            case State.Over _ -> "Your plan ended well.";
            case State.Open _ when plan.isHeldBack() -> "A clinician looks first.";
            case State.Open(PhaseCheck.Result.TooEarly _, _) -> "The review comes a little later.";
            case State.Open(PhaseCheck.Result.Again _, _) when standing.asks() ->
                    "Does it still hold?";
            case State.Open(PhaseCheck.Result.Again _, _) -> "All of it held, once.";
            case State.Open _ when standing.checks().isEmpty() -> "Twelve weeks: how is your leg?";
            case State.Open _ -> "Not everything yet. Your plan goes on.";
        };
    }

    /// What follows from it.
    public String lead() {
        return switch (standing.state()) {
            case State.Early(var from) ->
                    "From " + words.day(from) + " on the last checks can end your plan.";
            case State.GoesOn(var phase) ->
                    "Criteria decide, not the calendar: you are in phase "
                            + phase.number()
                            + " of five, and its own checks lead on. Nothing is late.";
            case State.Over(var since) ->
                    "Since "
                            + words.day(since)
                            + " one question now and then is all. Keep two strength days a week"
                            + " and the warm-up before each run.";
            case State.Open _ when plan.isHeldBack() ->
                    "Somebody looks at your steps back. Your plan goes on as it is meanwhile.";
            case State.Open(PhaseCheck.Result.TooEarly(var from), _) ->
                    "The last phase lasts until "
                            + words.day(from)
                            + " at least; then the checks can end your plan.";
            case State.Open(PhaseCheck.Result.Again(var at), _) when !standing.asks() -> {
                var there = at.atZone(zone);
                yield "Check again from "
                        + words.day(there.toLocalDate())
                        + ", "
                        + "%tR".formatted(there)
                        + " on. One good day can be luck; two are a sign.";
            }
            case State.Open _ ->
                    "Each must hold, on two days at least 24 hours apart; then your plan has ended"
                            + " well. What is not tried counts as not yet. Try nothing that hurts.";
        };
    }

    /// What the self-test of a criterion said, as "left 24, right 18: not yet".
    public String tested(Criterion criterion) {
        boolean holds = standing.byTest().holds(criterion.id()).orElse(false);
        return standing.byTest().fact(criterion.id()).orElse("")
                + (holds ? ": holds" : ": not yet");
    }

    /// Whether the checks are asked now.
    public boolean asks() {
        return standing.asks() && !plan.isHeldBack();
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
}
