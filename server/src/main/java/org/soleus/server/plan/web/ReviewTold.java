package org.soleus.server.plan.web;

import org.soleus.clinical.plan.PhaseCheck.Result;
import org.soleus.server.plan.Checking;
import org.soleus.server.plan.ReviewStanding;
import org.soleus.server.plan.ReviewStanding.State;

import java.time.ZoneId;

/// What the review of the twelfth week says, in sentences.
///
/// @param standing what the checks say
/// @param words names of things
/// @param zone where she is
public record ReviewTold(ReviewStanding standing, Words words, ZoneId zone) implements CheckTold {

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
        return switch (standing.state()) {
            case State.Early _ -> "The review comes in week 12.";
            case State.GoesOn _ -> "Your plan goes on.";
            case State.Over _ -> "Your plan ended well.";
            case State.Open _ when checking().waits() -> "A clinician looks first.";
            case State.Open _ -> checked();
        };
    }

    private String checked() {
        return switch (checking().result()) {
            case Result.TooEarly _ -> "The review comes a little later.";
            case Result.Again _ when asks() -> "Does it still hold?";
            case Result.Again _ -> "All of it held, once.";
            case Result.Missing _, Result.Leave _ ->
                    checking().rows().isEmpty()
                            ? "Twelve weeks: how is your leg?"
                            : "Not everything yet. Your plan goes on.";
        };
    }

    @Override
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
            case State.Open _ when checking().waits() ->
                    "Somebody looks at your plan first. It goes on as it is meanwhile.";
            case State.Open _ -> ahead();
        };
    }

    private String ahead() {
        return switch (checking().result()) {
            case Result.TooEarly(var from) ->
                    "The last phase lasts until "
                            + words.day(from)
                            + " at least; then the checks can end your plan.";
            case Result.Again(var at) when !asks() ->
                    "Check again from "
                            + moment(at)
                            + " on. One good day can be luck; two are a sign.";
            case Result.Again _, Result.Missing _, Result.Leave _ ->
                    "Each must hold, on two days at least 24 hours apart; then your plan has ended"
                            + " well. What is not tried counts as not yet. Try nothing that hurts.";
        };
    }
}
