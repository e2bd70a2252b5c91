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
        return say().words(
                        switch (standing.state()) {
                            case State.Early _ -> "check.review.early";
                            case State.GoesOn _ -> "check.review.goes-on";
                            case State.Over _ -> "check.review.over";
                            case State.Open _ when checking().waits() -> "check.review.first";
                            case State.Open _ -> checked();
                        });
    }

    private String checked() {
        return switch (checking().result()) {
            case Result.TooEarly _ -> "check.review.later";
            case Result.Again _ when asks() -> "check.still";
            case Result.Again _ -> "check.held-once";
            case Result.Missing _, Result.Leave _ ->
                    checking().rows().isEmpty() ? "check.review.leg" : "check.review.not-all";
        };
    }

    @Override
    public String lead() {
        return switch (standing.state()) {
            case State.Early(var from) -> say().words("check.review.from", words.day(from));
            case State.GoesOn(var phase) -> say().words("check.review.criteria", phase.number());
            case State.Over(var since) -> say().words("check.review.since", words.day(since));
            case State.Open _ when checking().waits() -> say().words("check.review.meanwhile");
            case State.Open _ -> ahead();
        };
    }

    private String ahead() {
        return switch (checking().result()) {
            case Result.TooEarly(var from) -> say().words("check.review.lasts", words.day(from));
            case Result.Again(var at) when !asks() -> say().words("check.again", moment(at));
            case Result.Again _, Result.Missing _, Result.Leave _ ->
                    say().words("check.review.each");
        };
    }
}
