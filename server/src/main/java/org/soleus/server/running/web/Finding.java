package org.soleus.server.running.web;

import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.CalfMetres;
import org.soleus.clinical.running.picture.Lived;
import org.soleus.clinical.running.picture.Picture;
import org.soleus.clinical.running.picture.Slot;
import org.soleus.server.running.RunHistory;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What a picture says, in a sentence. "More" only where all three readings of the load say so.
///
/// @param heading the one thing
/// @param company how far, and against the weeks before
/// @param above which days or weeks went beyond
public record Finding(String heading, String company, String above) {

    private static final int NAMED = 3;

    /// Longer without a run is the thing to say.
    private static final int STILL = 14;

    /// What the picture of a history says.
    public static Finding of(
            RunHistory known, Lived lived, Picture picture, Span span, RunWords words) {
        var before = Picture.of(lived, span.earlier().until(), span.weeks()).load();
        int metres =
                known.history().runs().stream()
                        .filter(run -> span.holds(run.day()))
                        .mapToInt(run -> run.metres())
                        .sum();
        return of(picture, before, metres, span, words);
    }

    static Finding of(Picture picture, CalfLoad before, int metres, Span span, RunWords words) {
        return new Finding(
                heading(picture, span),
                company(picture, before, metres, span, words),
                above(picture, words));
    }

    private static String heading(Picture picture, Span span) {
        if (picture.runs() == 0) return "No run " + span.inThese() + ".";
        var last = lastRun(picture);
        int still = (int) ChronoUnit.DAYS.between(last.last(), picture.until());
        if (still > STILL) return "No run for " + count(still, "day") + ".";
        if (!picture.knowsCapacity()) return "What your calf can take is not known yet.";
        var above = picture.above();
        var slot = picture.isOfWeeks() ? "week" : "day";
        if (above.isEmpty()) return "No " + slot + " went above what your calf has tolerated.";
        if (above.getLast().equals(last)) {
            return "Your last "
                    + (picture.isOfWeeks() ? "week of running" : "day of running")
                    + " was more than your calf has tolerated.";
        }
        int days = picture.daysSinceAbove().orElse(0);
        return (picture.isOfWeeks() ? count(days / 7, "week") : count(days, "day"))
                + " inside what your calf has tolerated.";
    }

    private static Slot lastRun(Picture picture) {
        return picture.slots().stream()
                .filter(slot -> slot.runs() > 0)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String company(
            Picture picture, CalfLoad before, int metres, Span span, RunWords words) {
        if (picture.runs() == 0) return "";
        var run = words.distance(metres) + " in " + count(picture.runs(), "run") + ". ";
        if (before.metres().mid() == 0) return run + "There was none in " + span.before() + ".";
        var against =
                switch (picture.load().comparedWith(before)) {
                    case MORE -> "more than in ";
                    case LESS -> "less than in ";
                    case ABOUT_THE_SAME -> "about as much as in ";
                };
        return run + "For the calf: " + against + span.before() + tellable(picture, before) + ".";
    }

    private static String tellable(Picture picture, CalfLoad before) {
        boolean same = picture.load().comparedWith(before) == CalfMetres.Comparison.ABOUT_THE_SAME;
        return same ? ", as far as that can be told" : "";
    }

    private static String above(Picture picture, RunWords words) {
        if (!picture.knowsCapacity()) return "Load and mornings";
        var above = picture.above();
        var slot = picture.isOfWeeks() ? "week" : "day";
        if (above.isEmpty()) return hardest(picture, words);
        return count(above.size(), slot) + " went above it: " + named(above, words);
    }

    private static String hardest(Picture picture, RunWords words) {
        return picture.slots().stream()
                .filter(one -> one.runs() > 0)
                .max(Comparator.comparingInt(Slot::metres))
                .map(
                        most ->
                                (picture.isOfWeeks() ? "Hardest week: from " : "Hardest day: ")
                                        + words.shortDay(most.first()))
                .orElse("No load");
    }

    private static String named(List<Slot> above, RunWords words) {
        var newest = above.reversed().subList(0, Math.min(NAMED, above.size()));
        var days =
                newest.reversed().stream()
                        .map(slot -> words.dayAndMonth(slot.first()))
                        .collect(Collectors.joining(", "));
        return above.size() > NAMED ? "last " + days : days;
    }
}
