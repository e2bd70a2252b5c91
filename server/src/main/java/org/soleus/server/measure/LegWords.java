package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Ended;
import org.soleus.clinical.measure.Attempt.Leg;

import java.util.ArrayList;

/// Legs and what they did, in words.
public final class LegWords {

    private LegWords() {}

    /// As "The left leg".
    public static String the(Leg leg) {
        return switch (leg) {
            case LEFT -> "The left leg";
            case RIGHT -> "The right leg";
            case BOTH -> "Both legs";
        };
    }

    /// As "Left leg".
    public static String name(Leg leg) {
        return switch (leg) {
            case LEFT -> "Left leg";
            case RIGHT -> "Right leg";
            case BOTH -> "Both legs";
        };
    }

    /// Everything of a sitting, as "left 24, right 18, stopped for pain".
    public static String scores(Attempt attempt) {
        var words = new ArrayList<String>();
        for (var leg : Leg.values()) {
            attempt.of(leg)
                    .ifPresent(
                            score ->
                                    words.add(
                                            before(leg)
                                                    + attempt.test().words(score.value())
                                                    + ended(score.ended())));
        }
        return String.join(", ", words);
    }

    private static String before(Leg leg) {
        return switch (leg) {
            case LEFT -> "left ";
            case RIGHT -> "right ";
            case BOTH -> "";
        };
    }

    private static String ended(Ended ended) {
        return switch (ended) {
            case DONE -> "";
            case PAIN -> " (stopped for pain)";
            case SIGN -> " (stopped for a warning sign)";
            case OTHER -> " (stopped)";
        };
    }
}
