package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Ended;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;

/// Legs and what they did, in sentences that any voice tells.
public final class LegWords {

    private LegWords() {}

    /// As "The left leg".
    public static Sentence the(Leg leg) {
        return Sentence.of(
                switch (leg) {
                    case LEFT -> "measure.the.left";
                    case RIGHT -> "measure.the.right";
                    case BOTH -> "measure.the.both";
                });
    }

    /// As "Left leg".
    public static Sentence name(Leg leg) {
        return Sentence.of(
                switch (leg) {
                    case LEFT -> "measure.leg.left";
                    case RIGHT -> "measure.leg.right";
                    case BOTH -> "measure.leg.both";
                });
    }

    /// Everything of a sitting, as "left 24, right 18 (stopped for pain)".
    public static Gap scores(Attempt attempt) {
        var scores = new ArrayList<Gap>();
        for (var leg : Leg.values()) {
            attempt.of(leg)
                    .ifPresent(
                            score -> {
                                var value = attempt.test().said(score.value());
                                scores.add(ended(beside(leg).with(value), score.ended()));
                            });
        }
        return new Gap.Listed(scores);
    }

    private static Sentence beside(Leg leg) {
        return Sentence.of(
                switch (leg) {
                    case LEFT -> "measure.score.left";
                    case RIGHT -> "measure.score.right";
                    case BOTH -> "measure.score.both";
                });
    }

    private static Sentence ended(Sentence score, Ended ended) {
        return switch (ended) {
            case DONE -> score;
            case PAIN -> Sentence.of("measure.score.pain").with(score);
            case SIGN -> Sentence.of("measure.score.sign").with(score);
            case OTHER -> Sentence.of("measure.score.other").with(score);
        };
    }
}
