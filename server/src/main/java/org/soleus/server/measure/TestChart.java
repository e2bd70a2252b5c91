package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.SelfTest;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.message.Voice;
import org.soleus.server.web.chart.Chart;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Draws the sittings of a test: a line for the one leg, dots for the other, and around the first
/// number of the sore leg the band within which two tests say nothing.
final class TestChart {

    private static final int MOST = 12;

    private final TestView view;
    private final Voice voice;
    private final SelfTest test;
    private final List<Attempt> shown;

    private TestChart(TestView view) {
        this.view = view;
        this.voice = view.voice();
        this.test = view.card().test();
        var newest = view.attempts().subList(0, Math.min(MOST, view.attempts().size()));
        this.shown = newest.reversed();
    }

    static Chart of(TestView view) {
        return new TestChart(view).chart();
    }

    private Chart chart() {
        var series = new ArrayList<Series>();
        band().ifPresent(series::add);
        if (test.oneLeg()) {
            var sore = view.banded();
            var other = sore == Leg.LEFT ? Leg.RIGHT : Leg.LEFT;
            series.add(values(voice.of(LegWords.name(other)), Series.Form.LINE, other));
            series.add(values(voice.of(LegWords.name(sore)), Series.Form.DOTS, sore));
        } else {
            series.add(values(voice.words("measure.chart.times"), Series.Form.DOTS, Leg.BOTH));
        }
        return new Chart(
                voice.words("measure.chart.finding", view.card().shortly()),
                reading(),
                voice.words("measure.chart.day"),
                plot(series));
    }

    private Plot plot(List<Series> series) {
        var names = shown.stream().map(attempt -> voice.dayOfYear(attempt.day())).toList();
        double most = series.stream().mapToDouble(Series::most).max().orElse(0);
        double step = test.unit() == SelfTest.Unit.MM ? 4 : 10;
        double top = Math.max(step, step * Math.ceil(most / step));
        return Plot.of(Slots.of(names), top, series.toArray(Series[]::new));
    }

    private String reading() {
        var band =
                test.believable()
                        .map(least -> Sentence.of("measure.chart.band").with(test.said(least.by())))
                        .orElseGet(() -> Sentence.of("measure.chart.no-band"));
        if (!test.oneLeg()) return voice.of(band);
        var leg = voice.small(voice.of(LegWords.name(view.banded())));
        return voice.words("measure.chart.dots", leg) + " " + voice.of(band);
    }

    private Optional<Series> band() {
        var first = shown.stream().flatMap(one -> one.counted(view.banded()).stream()).findFirst();
        if (first.isEmpty() || test.believable().isEmpty()) return Optional.empty();
        int by = test.believable().get().by();
        var low = OptionalDouble.of(shown(Math.max(0, first.get() - by)));
        var high = OptionalDouble.of(shown(Math.min(test.most(), first.get() + by)));
        int count = shown.size();
        return Optional.of(
                new Series.Band(
                        voice.words("measure.chart.chance"),
                        Collections.nCopies(count, low),
                        Collections.nCopies(count, high),
                        voice.words("measure.chart.to")));
    }

    private Series values(String name, Series.Form form, Leg leg) {
        List<OptionalDouble> values =
                shown.stream()
                        .map(
                                attempt ->
                                        attempt.counted(leg)
                                                .map(v -> OptionalDouble.of(shown(v)))
                                                .orElse(OptionalDouble.empty()))
                        .toList();
        return new Series.Values(name, form, values, voice.words("measure.chart.none"));
    }

    /// A number as it is drawn: centimetres for millimetres.
    private double shown(int value) {
        return test.unit() == SelfTest.Unit.MM ? value / 10.0 : value;
    }
}
