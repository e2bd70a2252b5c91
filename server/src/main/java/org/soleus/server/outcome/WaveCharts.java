package org.soleus.server.outcome;

import org.soleus.clinical.measure.Activities;
import org.soleus.content.message.Voice;
import org.soleus.server.measure.Told;
import org.soleus.server.web.chart.Chart;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Draws what was answered in some weeks of a plan; weeks passed over are not drawn.
public final class WaveCharts {

    private static final double TOP = 10;

    private final List<Told> told;
    private final Voice voice;

    /// @param told every wave, in order
    /// @param voice tells what they say
    public WaveCharts(List<Told> told, Voice voice) {
        this.voice = voice;
        this.told = told.stream().filter(wave -> !wave.passed()).toList();
    }

    /// Pain now, at its worst and on average, as it was asked; empty where it never was answered.
    public Optional<Chart> pain() {
        var now = answers("pain-now");
        var worst = answers("pain-worst");
        if (told(now).isEmpty() && told(worst).isEmpty()) return Optional.empty();
        var plot =
                Plot.of(
                        slots(),
                        TOP,
                        drawn("progress.wave.worst", Series.Form.LINE, worst),
                        drawn("progress.wave.average", Series.Form.TRACE, answers("pain-average")),
                        drawn("progress.wave.now", Series.Form.DOTS, now));
        return Optional.of(
                new Chart(
                        moved(told(worst)),
                        voice.words("progress.wave.reading"),
                        voice.words("progress.wave.in"),
                        plot));
    }

    /// The mean of her activities; empty where none was scored.
    public Optional<Chart> activities() {
        var means = values(wave -> mean(wave).map(tenths -> tenths / 10.0));
        if (told(means).isEmpty()) return Optional.empty();
        var plot = Plot.of(slots(), TOP, drawn("progress.mean", Series.Form.LINE, means));
        return Optional.of(
                new Chart(
                        finding(),
                        voice.words("progress.mean.reading"),
                        voice.words("progress.wave.in"),
                        plot));
    }

    private String finding() {
        var scored = told.stream().flatMap(wave -> activitiesOf(wave).stream()).toList();
        var first = scored.getFirst();
        var last = scored.getLast();
        var mean = voice.tenths(last.tenths());
        if (scored.size() < 2) return voice.words("progress.mean.one", mean);
        var by = last.since(first).filter(Activities::isBelievable);
        if (by.isEmpty()) return voice.words("progress.mean.same", mean);
        return voice.words("progress.mean.moved", voice.tenths(first.tenths()), mean);
    }

    private Series drawn(String key, Series.Form form, List<OptionalDouble> values) {
        return new Series.Values(voice.words(key), form, values, voice.words("progress.no-answer"));
    }

    private static Optional<Integer> mean(Told wave) {
        return activitiesOf(wave).map(Activities::tenths);
    }

    private static Optional<Activities> activitiesOf(Told wave) {
        var scores = new ArrayList<Integer>();
        for (int place = 1; place <= 3; place++) {
            wave.of("activity-" + place).ifPresent(scores::add);
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(new Activities(scores));
    }

    private String moved(List<Double> told) {
        if (told.isEmpty()) return voice.words("progress.wave.asked");
        long first = Math.round(told.getFirst());
        long last = Math.round(told.getLast());
        if (told.size() < 2 || first == last) return voice.words("progress.wave.finding", last);
        return voice.words("progress.wave.finding-moved", first, last);
    }

    private static List<Double> told(List<OptionalDouble> values) {
        return values.stream()
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private List<OptionalDouble> answers(String item) {
        return values(wave -> wave.of(item).map(Integer::doubleValue));
    }

    private List<OptionalDouble> values(Function<Told, Optional<Double>> of) {
        return told.stream()
                .map(wave -> of.apply(wave).map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                .toList();
    }

    private Slots slots() {
        return Slots.of(told.stream().map(this::slot).toList());
    }

    private String slot(Told wave) {
        var name =
                wave.week() == 0
                        ? voice.words("progress.wave.start")
                        : voice.words("progress.sessions.week", wave.week());
        return wave.late() ? voice.words("progress.wave.late", name) : name;
    }
}
