package org.soleus.server.running.web;

import org.soleus.clinical.running.load.CalfLoad;
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
                heading(picture, span, words),
                company(picture, before, metres, span, words),
                above(picture, words));
    }

    private static String heading(Picture picture, Span span, RunWords words) {
        if (picture.runs() == 0) return words.words("load.none." + span.word(), span.weeks());
        var last = lastRun(picture);
        int still = (int) ChronoUnit.DAYS.between(last.last(), picture.until());
        if (still > STILL) return words.words("load.still", still);
        if (!picture.knowsCapacity()) return words.words("load.not-known");
        var above = picture.above();
        if (above.isEmpty()) return words.words("load.no-above." + slot(picture));
        if (above.getLast().equals(last)) return words.words("load.last-above." + slot(picture));
        int days = picture.daysSinceAbove().orElse(0);
        return words.words("load.within." + slot(picture), picture.isOfWeeks() ? days / 7 : days);
    }

    /// What a bar is of, as keys name it.
    private static String slot(Picture picture) {
        return picture.isOfWeeks() ? "week" : "day";
    }

    private static Slot lastRun(Picture picture) {
        return picture.slots().stream()
                .filter(slot -> slot.runs() > 0)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String company(
            Picture picture, CalfLoad before, int metres, Span span, RunWords words) {
        if (picture.runs() == 0) return "";
        var run = words.words("load.company", words.distance(metres), picture.runs()) + " ";
        var weeks = span.word();
        if (before.metres().mid() == 0) {
            return run + words.words("load.none-before." + weeks, span.weeks());
        }
        var against =
                switch (picture.load().comparedWith(before)) {
                    case MORE -> "load.more.";
                    case LESS -> "load.less.";
                    case ABOUT_THE_SAME -> "load.same.";
                };
        return run + words.words(against + weeks, span.weeks());
    }

    private static String above(Picture picture, RunWords words) {
        if (!picture.knowsCapacity()) return words.words("load.and-mornings");
        var above = picture.above();
        if (above.isEmpty()) return hardest(picture, words);
        var key = above.size() > NAMED ? "load.above-last." : "load.above.";
        return words.words(key + slot(picture), above.size(), named(above, words));
    }

    private static String hardest(Picture picture, RunWords words) {
        return picture.slots().stream()
                .filter(one -> one.runs() > 0)
                .max(Comparator.comparingInt(Slot::metres))
                .map(
                        most ->
                                words.words(
                                        "load.hardest." + slot(picture),
                                        words.shortDay(most.first())))
                .orElse(words.words("load.no-load"));
    }

    private static String named(List<Slot> above, RunWords words) {
        var newest = above.reversed().subList(0, Math.min(NAMED, above.size()));
        return newest.reversed().stream()
                .map(slot -> words.dayAndMonth(slot.first()))
                .collect(Collectors.joining(", "));
    }
}
