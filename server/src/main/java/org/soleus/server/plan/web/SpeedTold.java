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
        if (standing.isOpen()) return "Hills and speed are open.";
        if (checking().waits()) return "Hills and speed wait.";
        if (!standing.runsDone()) return "Hills and speed come after the table.";
        return switch (checking().result()) {
            case Result.Again _ when standing.asks() -> "Does it still hold?";
            case Result.Again _ -> "All of it held, once.";
            case Result.Missing _ when checking().rows().isEmpty() -> "Ready for hills and speed?";
            case Result.Missing _, Result.TooEarly _, Result.Leave _ ->
                    "Hills and speed wait a little.";
        };
    }

    @Override
    public String lead() {
        if (standing.isOpen()) {
            return "Your next run knows it. One thing grows at a time: distance, pace or hills.";
        }
        if (checking().waits()) {
            return "A clinician looks at your plan first. Nothing is added until then.";
        }
        if (!standing.runsDone()) {
            return "One good run of stage 12 of the walk-run table opens this check. Until then:"
                    + " flat or gentle ways, at a pace at which you can speak.";
        }
        return switch (checking().result()) {
            case Result.Again _ when standing.asks() ->
                    "All of it held at your last check. If it holds again, hills and speed open at"
                            + " once.";
            case Result.Again(var at) ->
                    "Check again from "
                            + moment(at)
                            + " on. One good day can be luck; two are a sign.";
            case Result.Missing _ when checking().rows().isEmpty() ->
                    "Each must hold, on two days at least 24 hours apart. What is not tried counts"
                            + " as not yet. Try nothing that hurts.";
            case Result.Missing(var open) ->
                    (open.size() == 1 ? "One check is" : open.size() + " checks are")
                            + " still open. Your runs go on meanwhile, as they are.";
            case Result.TooEarly _, Result.Leave _ -> "";
        };
    }

    @Override
    public String how(Criterion criterion) {
        return switch (criterion.id()) {
            case "hop-sides" ->
                    "Warm up. Hop on the spot, or forward and measure the best of three, the good"
                            + " leg first. 9 on the sore leg for 10 on the other is enough. Both"
                            + " legs sore: leave it, and ask a clinician.";
            case "loaded-raise" ->
                    "A few raises on the sore leg with a filled rucksack, full height, within your"
                            + " limit.";
            default -> "";
        };
    }

    @Override
    public String state(Criterion criterion) {
        if (criterion.id().equals("stage-12")) return standing.runsDone() ? "held" : "not yet";
        return CheckTold.super.state(criterion);
    }
}
