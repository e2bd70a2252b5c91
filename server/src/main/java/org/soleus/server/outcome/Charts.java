package org.soleus.server.outcome;

import org.soleus.content.message.Voice;
import org.soleus.server.web.chart.Chart;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Draws a member's progress, each drawing under the one thing that it says.
public final class Charts {

    private static final double PAIN_TOP = 10;
    private static final int WEEK = 7;
    private static final int CALM = 2;

    private final Progress progress;
    private final Voice voice;

    /// @param voice tells what they say
    public Charts(Progress progress, Voice voice) {
        this.progress = progress;
        this.voice = voice;
    }

    /// Mornings and the worst of the day, beside the member's limit.
    public Chart pain() {
        var plot =
                Plot.of(
                                days(),
                                PAIN_TOP,
                                values(
                                        voice.words("progress.pain.session"),
                                        Series.Form.TRACE,
                                        Day::worstPain),
                                values(
                                        voice.words("progress.pain.morning"),
                                        Series.Form.DOTS,
                                        Day::morningPain))
                        .limitedTo(progress.limit());
        return new Chart(
                painFinding(),
                voice.words("progress.pain.reading", progress.limit()),
                voice.words("progress.day"),
                plot);
    }

    private String painFinding() {
        var mornings = progress.days().stream().flatMap(day -> day.morningPain().stream()).toList();
        if (mornings.isEmpty()) return voice.words("progress.pain.silent");
        int from = Math.max(0, mornings.size() - WEEK);
        int most = mornings.subList(from, mornings.size()).stream().max(Integer::compare).orElse(0);
        return voice.words(most <= CALM ? "progress.pain.calm" : "progress.pain.reach", most);
    }

    /// Minutes of stiffness.
    public Chart stiffness() {
        double most =
                progress.days().stream()
                        .flatMap(day -> day.stiffnessMin().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        double top = Math.max(30, Math.ceil(most / 30) * 30);
        var plot =
                Plot.of(
                        days(),
                        top,
                        values(
                                voice.words("progress.stiff.minutes"),
                                Series.Form.DOTS,
                                Day::stiffnessMin));
        return new Chart(
                stiffnessFinding(),
                voice.words("progress.stiff.reading"),
                voice.words("progress.day"),
                plot);
    }

    private String stiffnessFinding() {
        var told = progress.days().stream().flatMap(day -> day.stiffnessMin().stream()).toList();
        if (told.isEmpty()) return voice.words("progress.stiff.silent");
        int first = told.getFirst();
        int last = told.getLast();
        if (told.size() < WEEK || first == last) {
            return voice.words("progress.stiff.lately", last);
        }
        return voice.words(last < first ? "progress.stiff.down" : "progress.stiff.up", first, last);
    }

    /// Sessions of each week, done beside planned.
    public Chart sessions() {
        var names = new ArrayList<String>();
        var planned = new ArrayList<OptionalDouble>();
        var done = new ArrayList<OptionalDouble>();
        var all = progress.days();
        for (int from = 0; from < all.size(); from += WEEK) {
            var week = all.subList(from, Math.min(all.size(), from + WEEK));
            names.add(voice.words("progress.sessions.week", from / WEEK + 1));
            planned.add(OptionalDouble.of(week.stream().mapToInt(Day::planned).sum()));
            done.add(OptionalDouble.of(week.stream().mapToInt(Day::done).sum()));
        }
        double top = planned.stream().mapToDouble(v -> v.orElse(0)).max().orElse(0);
        var plot =
                Plot.of(
                        Slots.of(names),
                        Math.max(4, 2 * Math.ceil(top / 2)),
                        new Series.Values(
                                voice.words("progress.sessions.planned"),
                                Series.Form.PLANNED,
                                planned,
                                voice.words("progress.none")),
                        new Series.Values(
                                voice.words("progress.sessions.done"),
                                Series.Form.DONE,
                                done,
                                voice.words("progress.none")));
        return new Chart(
                voice.words("progress.sessions.finding", progress.done(), progress.planned()),
                voice.words("progress.sessions.reading"),
                voice.words("progress.column.week"),
                plot);
    }

    private Slots days() {
        return Slots.days(
                progress.days().getFirst().date(),
                progress.days().getLast().date(),
                voice.locale());
    }

    private Series values(String name, Series.Form form, Function<Day, Optional<Integer>> of) {
        List<OptionalDouble> values =
                progress.days().stream()
                        .map(
                                day ->
                                        of.apply(day)
                                                .map(number -> OptionalDouble.of(number))
                                                .orElse(OptionalDouble.empty()))
                        .toList();
        return new Series.Values(name, form, values, voice.words("progress.no-answer"));
    }
}
