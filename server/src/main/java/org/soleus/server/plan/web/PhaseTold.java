package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck.Result;
import org.soleus.server.plan.Checking;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PhaseStanding;

import java.time.ZoneId;

/// What the check of a phase says, in sentences.
///
/// @param plan where she stands
/// @param standing how far the next phase is
/// @param words names of things
/// @param zone where she is
public record PhaseTold(MemberPlan plan, PhaseStanding standing, Words words, ZoneId zone)
        implements CheckTold {

    @Override
    public Checking checking() {
        return standing.checking();
    }

    @Override
    public boolean asks() {
        return standing.asks();
    }

    @Override
    public String title() {
        if (begins()) return now() + " begins tomorrow.";
        if (checking().waits()) return now() + " goes on for now.";
        return switch (checking().result()) {
            case Result.TooEarly _ -> now() + " goes on for now.";
            case Result.Leave _ -> next() + " begins tomorrow.";
            case Result.Again _ when standing.asks() -> "Does it still hold?";
            case Result.Again _ -> "All of it held, once.";
            case Result.Missing _ when checking().rows().isEmpty() -> "Ready for " + next() + "?";
            case Result.Missing _ -> next() + " waits a little.";
        };
    }

    @Override
    public String lead() {
        if (begins()) return "Every check held twice, a day apart. Today stays as it is.";
        if (plan.isHeldBack()) {
            return "A clinician looks at your plan first. Nothing is added until then.";
        }
        if (checking().waits()) {
            return "You were away for long: the safety questions and a session come first.";
        }
        return switch (checking().result()) {
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
            case Result.Missing _ when checking().rows().isEmpty() ->
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

    /// Whether she said at the last check that there is new swelling, which no plan waits for.
    public boolean swollen() {
        return checking()
                .last()
                .filter(last -> last.failed().contains("no-new-swelling"))
                .isPresent();
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
}
