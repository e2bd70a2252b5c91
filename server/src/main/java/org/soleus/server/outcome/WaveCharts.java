package org.soleus.server.outcome;

import org.soleus.clinical.measure.Activities;
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

    /// @param told every wave, in order
    public WaveCharts(List<Told> told) {
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
                        new Series.Values("Worst in 7 days", Series.Form.LINE, worst),
                        new Series.Values("Average", Series.Form.TRACE, answers("pain-average")),
                        new Series.Values("Now", Series.Form.DOTS, now));
        return Optional.of(
                new Chart(
                        moved("Worst pain of a week", told(worst)),
                        "Dots: right then. Line: worst of 7 days. Fine line: average.",
                        "Asked in",
                        plot));
    }

    /// The mean of her activities; empty where none was scored.
    public Optional<Chart> activities() {
        var means = values(wave -> mean(wave).map(tenths -> tenths / 10.0));
        if (told(means).isEmpty()) return Optional.empty();
        var plot = Plot.of(slots(), TOP, new Series.Values("Mean", Series.Form.LINE, means));
        return Optional.of(
                new Chart(
                        finding(),
                        "0: cannot do it. 10: as before. Less than 2 is within chance.",
                        "Asked in",
                        plot));
    }

    private String finding() {
        var scored = told.stream().flatMap(wave -> activitiesOf(wave).stream()).toList();
        var first = scored.getFirst();
        var last = scored.getLast();
        var mean = words(last.tenths());
        if (scored.size() < 2) return "Your activities stand at " + mean + " of 10";
        var by = last.since(first).filter(Activities::isBelievable);
        if (by.isEmpty()) return "Your activities stand at " + mean + ", no clear change";
        return "Your activities went from " + words(first.tenths()) + " to " + mean;
    }

    private static String words(int tenths) {
        return tenths / 10 + "." + tenths % 10;
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

    private static String moved(String what, List<Double> told) {
        if (told.isEmpty()) return "Pain as it was asked";
        long first = Math.round(told.getFirst());
        long last = Math.round(told.getLast());
        if (told.size() < 2 || first == last) return what + ": " + last;
        return what + ": from " + first + " to " + last;
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
        return Slots.of(
                told.stream()
                        .map(
                                wave ->
                                        (wave.week() == 0 ? "Start" : "Week " + wave.week())
                                                + (wave.late() ? ", late" : ""))
                        .toList());
    }
}
