package org.soleus.server.exercise.web;

import org.soleus.clinical.exercise.Dose;
import org.soleus.clinical.exercise.Often;
import org.soleus.clinical.exercise.Tempo;
import org.soleus.clinical.exercise.Work;
import org.soleus.content.exercise.Terms;
import org.soleus.server.web.Say;

import java.util.ArrayList;
import java.util.List;

/// How much of an exercise, in sentences.
///
/// @param say the language
/// @param terms what the ways of a movement are called in it
record DoseWords(Say say, Terms terms) {

    private static final int A_MINUTE = 60;

    private String of(String key, Object... gaps) {
        return say.words("exercise.dose." + key, gaps);
    }

    /// The first sentence alone, as "3 sets of 12 repetitions on each side."
    String sets(Dose dose) {
        var side = dose.perSide() ? ".side" : "";
        if (dose.sets() == 1) return of("once" + side, work(dose.work(), true));
        return of("sets" + side, dose.sets(), work(dose.work(), false));
    }

    /// Tempo, rest and how often, each a sentence; what is left open is left out.
    List<String> rest(Dose dose) {
        var rest = new ArrayList<String>();
        if (!dose.tempo().isFree()) rest.add(tempo(dose.tempo()));
        if (dose.restSeconds() > 0) {
            rest.add(of("rest", span(dose.restSeconds(), dose.restSeconds())));
        }
        rest.add(often(dose.often()));
        return rest;
    }

    private String work(Work work, boolean alone) {
        return switch (work) {
            case Work.Reps(int from, int to, int hold) when hold > 0 ->
                    of("holds", range(from, to), hold);
            case Work.Reps(int from, int to, int _) -> of("reps", range(from, to));
            case Work.Hold(int from, int to) -> alone ? of("hold", span(from, to)) : span(from, to);
            case Work.Span(int from, int to) -> span(from, to);
            case Work.Way(int metres) -> of("way", metres);
        };
    }

    private String tempo(Tempo tempo) {
        var out = of(tempo.out() == 1 ? "second" : "seconds", tempo.out());
        var outWord = terms.way(tempo.outWord());
        var backWord = terms.way(tempo.backWord());
        return tempo.hold() == 0
                ? of("tempo", out, outWord, tempo.back(), backWord)
                : of("tempo.held", out, outWord, tempo.hold(), tempo.back(), backWord);
    }

    private String often(Often often) {
        return switch (often) {
            case Often.Weekly(int from, int to) ->
                    from == 7 ? of("daily") : of("weekly", range(from, to));
            case Often.Daily(int from, int to) ->
                    to == 1 ? of("daily") : of("times", range(from, to));
            case Often.Ramp _ -> of("ramp");
            case Often.AsPlanned _ -> of("planned");
        };
    }

    private String span(int from, int to) {
        boolean minutes = from % A_MINUTE == 0 && to % A_MINUTE == 0;
        if (!minutes) return of("seconds", range(from, to));
        return of(to == A_MINUTE ? "minute" : "minutes", range(from / A_MINUTE, to / A_MINUTE));
    }

    private String range(int from, int to) {
        return from == to ? String.valueOf(from) : of("range", from, to);
    }
}
