package org.soleus.server.exercise.web;

import org.soleus.clinical.exercise.Dose;
import org.soleus.clinical.exercise.Often;
import org.soleus.clinical.exercise.Tempo;
import org.soleus.clinical.exercise.Work;

import java.util.ArrayList;
import java.util.List;

/// How much of an exercise, in sentences.
final class DoseWords {

    private static final int A_MINUTE = 60;

    private DoseWords() {}

    /// The first sentence alone, as "3 sets of 12 repetitions on each side."
    static String sets(Dose dose) {
        var side = dose.perSide() ? " on each side" : "";
        if (dose.sets() == 1) return capital(work(dose.work(), true)) + side + ".";
        return dose.sets() + " sets of " + work(dose.work(), false) + side + ".";
    }

    /// Tempo, rest and how often, each a sentence; what is left open is left out.
    static List<String> rest(Dose dose) {
        var rest = new ArrayList<String>();
        if (!dose.tempo().isFree()) rest.add(tempo(dose.tempo()));
        if (dose.restSeconds() > 0) rest.add("Rest " + time(dose.restSeconds()) + " between sets.");
        rest.add(often(dose.often()));
        return rest;
    }

    private static String work(Work work, boolean alone) {
        return switch (work) {
            case Work.Reps(int from, int to, int hold) when hold > 0 ->
                    range(from, to) + " holds of " + hold + " seconds";
            case Work.Reps(int from, int to, int _) -> range(from, to) + " repetitions";
            case Work.Hold(int from, int to) -> (alone ? "Hold " : "") + span(from, to);
            case Work.Span(int from, int to) -> span(from, to);
            case Work.Way(int metres) -> metres + " metres";
        };
    }

    private static String tempo(Tempo tempo) {
        var held = tempo.hold() == 0 ? "" : ", " + tempo.hold() + " held";
        return "Each one: "
                + seconds(tempo.out())
                + " "
                + tempo.outWord()
                + held
                + ", "
                + tempo.back()
                + " "
                + tempo.backWord()
                + ".";
    }

    private static String often(Often often) {
        return switch (often) {
            case Often.Weekly(int from, int to) when from == 7 -> "Every day.";
            case Often.Weekly(int from, int to) -> range(from, to) + " days a week.";
            case Often.Daily(int from, int to) when to == 1 -> "Every day.";
            case Often.Daily(int from, int to) -> range(from, to) + " times a day.";
            case Often.Ramp _ -> "Once or twice a week at first, more often as it helps.";
            case Often.AsPlanned _ -> "As often as your plan says.";
        };
    }

    private static String span(int from, int to) {
        boolean minutes = from % A_MINUTE == 0 && to % A_MINUTE == 0;
        if (!minutes) return range(from, to) + " seconds";
        return range(from / A_MINUTE, to / A_MINUTE) + (to == A_MINUTE ? " minute" : " minutes");
    }

    private static String time(int seconds) {
        return span(seconds, seconds);
    }

    private static String seconds(int count) {
        return count == 1 ? "1 second" : count + " seconds";
    }

    private static String range(int from, int to) {
        return from == to ? String.valueOf(from) : from + " to " + to;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
