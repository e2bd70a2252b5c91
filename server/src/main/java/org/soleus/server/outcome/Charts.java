package org.soleus.server.outcome;

import org.soleus.server.web.chart.Chart;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Draws a member's progress, each drawing under the one thing that it says.
public final class Charts {

    private static final double PAIN_TOP = 10;
    private static final int WEEK = 7;
    private static final int CALM = 2;

    private final Progress progress;
    private final Locale locale;

    /// @param locale how days are written
    public Charts(Progress progress, Locale locale) {
        this.progress = progress;
        this.locale = locale;
    }

    /// Mornings and the worst of the day, beside the member's limit.
    public Chart pain() {
        var plot =
                Plot.of(
                                days(),
                                PAIN_TOP,
                                values("Worst in a session", Series.Form.TRACE, Day::worstPain),
                                values("Morning", Series.Form.DOTS, Day::morningPain))
                        .limitedTo(progress.limit());
        return new Chart(
                painFinding(),
                "Dots: first steps of the day. Line: worst of the session. Dashed: your limit, "
                        + progress.limit()
                        + ".",
                "Day",
                plot);
    }

    private String painFinding() {
        var mornings = progress.days().stream().flatMap(day -> day.morningPain().stream()).toList();
        if (mornings.isEmpty()) return "No morning told yet";
        int from = Math.max(0, mornings.size() - WEEK);
        int most = mornings.subList(from, mornings.size()).stream().max(Integer::compare).orElse(0);
        return most <= CALM
                ? "Mornings are calm: at most " + most
                : "Mornings reach " + most + " at the first steps";
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
        var plot = Plot.of(days(), top, values("Minutes", Series.Form.DOTS, Day::stiffnessMin));
        return new Chart(stiffnessFinding(), "Minutes after getting up.", "Day", plot);
    }

    private String stiffnessFinding() {
        var told = progress.days().stream().flatMap(day -> day.stiffnessMin().stream()).toList();
        if (told.isEmpty()) return "No stiffness told yet";
        int first = told.getFirst();
        int last = told.getLast();
        if (told.size() < WEEK || first == last) return "Stiff for " + last + " minutes lately";
        return last < first
                ? "Stiffness is down from " + first + " to " + last + " minutes"
                : "Stiffness is up from " + first + " to " + last + " minutes";
    }

    /// Sessions of each week, done beside planned.
    public Chart sessions() {
        var names = new ArrayList<String>();
        var planned = new ArrayList<OptionalDouble>();
        var done = new ArrayList<OptionalDouble>();
        var all = progress.days();
        for (int from = 0; from < all.size(); from += WEEK) {
            var week = all.subList(from, Math.min(all.size(), from + WEEK));
            names.add("Week " + (from / WEEK + 1));
            planned.add(OptionalDouble.of(week.stream().mapToInt(Day::planned).sum()));
            done.add(OptionalDouble.of(week.stream().mapToInt(Day::done).sum()));
        }
        double top = planned.stream().mapToDouble(v -> v.orElse(0)).max().orElse(0);
        var plot =
                Plot.of(
                        Slots.of(names),
                        Math.max(4, 2 * Math.ceil(top / 2)),
                        new Series.Values("Planned", Series.Form.PLANNED, planned, "none"),
                        new Series.Values("Done", Series.Form.DONE, done, "none"));
        return new Chart(
                progress.done() + " of " + progress.planned() + " sessions done",
                "Full: done. Hollow: planned. Missed ones are never added on.",
                "Week",
                plot);
    }

    private Slots days() {
        return Slots.days(
                progress.days().getFirst().date(), progress.days().getLast().date(), locale);
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
        return new Series.Values(name, form, values);
    }
}
