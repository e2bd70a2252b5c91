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
        if (begins()) return say().words("today.phase.begins", now());
        if (checking().waits()) return say().words("today.phase.goes-on", now());
        return switch (checking().result()) {
            case Result.TooEarly _ -> say().words("today.phase.goes-on", now());
            case Result.Leave _ -> say().words("today.phase.begins", next());
            case Result.Again _ when standing.asks() -> say().words("today.phase.still");
            case Result.Again _ -> say().words("today.phase.held-once");
            case Result.Missing _ when checking().rows().isEmpty() ->
                    say().words("today.phase.ready", next());
            case Result.Missing _ -> say().words("today.phase.waits", next());
        };
    }

    @Override
    public String lead() {
        if (begins()) return say().words("check.phase.twice");
        if (plan.isHeldBack()) return say().words("check.clinician");
        if (checking().waits()) return say().words("check.phase.away");
        return switch (checking().result()) {
            case Result.TooEarly(var day) -> say().words("check.phase.lasts", words.day(day));
            case Result.Leave _ -> say().words("check.phase.twice");
            case Result.Again _ when standing.asks() -> say().words("check.phase.held");
            case Result.Again(var at) -> say().words("check.again", moment(at));
            case Result.Missing _ when checking().rows().isEmpty() -> say().words("check.each");
            case Result.Missing(var open) -> say().words("check.phase.missing", open.size());
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
        return words.book().title(plan.program().phases().get(phase.number() - 1));
    }
}
