package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.PhaseCheck.Result;
import org.soleus.server.plan.Checking;
import org.soleus.server.plan.GateStanding;

import java.time.ZoneId;

/// What the gate to hills and speed says, in sentences.
///
/// @param standing how far it is
/// @param words names of days
/// @param zone where she is
public record SpeedTold(GateStanding standing, Words words, ZoneId zone) implements CheckTold {

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
        return say().words(titled());
    }

    private String titled() {
        if (standing.isOpen()) return "check.speed.open";
        if (checking().waits()) return "check.speed.wait";
        if (!standing.runsDone()) return "check.speed.after";
        return switch (checking().result()) {
            case Result.Again _ when standing.asks() -> "check.still";
            case Result.Again _ -> "check.held-once";
            case Result.Missing _ when checking().rows().isEmpty() -> "check.speed.ready";
            case Result.Missing _, Result.TooEarly _, Result.Leave _ -> "check.speed.little";
        };
    }

    @Override
    public String lead() {
        if (standing.isOpen()) return say().words("check.speed.knows");
        if (checking().waits()) return say().words("check.clinician");
        if (!standing.runsDone()) return say().words("check.speed.one-run");
        return switch (checking().result()) {
            case Result.Again _ when standing.asks() -> say().words("check.speed.held");
            case Result.Again(var at) -> say().words("check.again", moment(at));
            case Result.Missing _ when checking().rows().isEmpty() -> say().words("check.each");
            case Result.Missing(var open) -> say().words("check.speed.missing", open.size());
            case Result.TooEarly _, Result.Leave _ -> "";
        };
    }

    @Override
    public String how(Criterion criterion) {
        return switch (criterion.id()) {
            case "hop-sides" -> say().words("check.speed.hops");
            case "loaded-raise" -> say().words("check.speed.raises");
            default -> "";
        };
    }

    @Override
    public String state(Criterion criterion) {
        if (criterion.id().equals("stage-12")) {
            return say().words(standing.runsDone() ? "check.held" : "check.not-yet");
        }
        return CheckTold.super.state(criterion);
    }
}
