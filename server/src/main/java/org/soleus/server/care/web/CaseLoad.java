package org.soleus.server.care.web;

import org.soleus.clinical.running.capacity.WeekEffort;
import org.soleus.clinical.running.load.Acwr;
import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.load.WeekChange;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.picture.Followed;
import org.soleus.clinical.running.picture.Lived;
import org.soleus.clinical.running.therapist.Flare;
import org.soleus.clinical.running.therapist.FlareFacts;
import org.soleus.clinical.running.therapist.RankLink;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.running.web.Span;
import org.soleus.server.web.Fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The numbers of load that a therapist reads and a member does not, in words.
///
/// @param answer her history, and the run that is told next
/// @param lived the same history as the picture reads it
/// @param span the weeks that are looked at
/// @param words distances and days as the reader wants them
/// @param refit what the clinic's own refit of the chance of a flare found
public record CaseLoad(
        NextAnswer answer, Lived lived, Span span, RunWords words, FlareWords refit) {

    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 12;

    /// One week of the table.
    ///
    /// @param until its last day
    /// @param change of the distance against the week before
    /// @param effort times minutes, of the runs whose effort was told
    /// @param told after how many of its runs effort was told
    public record Row(
            String until,
            String distance,
            String change,
            String effort,
            String told,
            String monotony,
            String strain) {}

    private Loads loads() {
        return lived.history().loads();
    }

    /// Week by week, the newest first.
    public List<Row> weeks() {
        var rows = new ArrayList<Row>();
        for (int back = 0; back < Math.min(span.weeks(), MOST_WEEKS); back++) {
            rows.add(row(span.until().minusDays((long) WEEK * back)));
        }
        return rows;
    }

    private Row row(LocalDate until) {
        int metres = loads().weekMetres(until);
        var effort = WeekEffort.of(lived.history(), until);
        var strain = effort.map(WeekEffort::strain);
        return new Row(
                words.dayAndMonth(until),
                metres == 0 ? "none" : words.distance(metres),
                loads().weekChange(until).map(CaseLoad::change).orElse("no measure"),
                told(strain, week -> words.calf(week.total())),
                told(effort, week -> week.told() + " of " + week.runs()),
                told(strain.flatMap(week -> week.monotony()), alike -> decimals(1, alike)),
                told(
                        strain.flatMap(week -> week.strain()),
                        load -> words.calf((int) Math.round(load))));
    }

    private static <T> String told(Optional<T> of, Function<T, String> words) {
        return of.map(words).orElse("not told");
    }

    private static String change(WeekChange change) {
        long percent = Math.round(100 * change.ratio()) - 100;
        if (percent == 0) return "the same";
        return Math.abs(percent) + " % " + (percent > 0 ? "more" : "less");
    }

    private static String decimals(int places, double value) {
        return String.format(Locale.UK, "%." + places + "f", value);
    }

    /// A short week against a long one, in the four usual ways; empty before 28 days.
    public List<Fact> ratios() {
        return Acwr.of(daily()).map(CaseLoad::ratios).orElse(List.of());
    }

    private static List<Fact> ratios(Acwr ratio) {
        return List.of(
                ratio("Seven days over the mean week of 28", ratio.coupled()),
                ratio("Seven days over the mean week of the 21 before them", ratio.uncoupled()),
                ratio("Means that forget, 7 days over 28", ratio.ewmaCoupled()),
                ratio("Means that forget, 7 days over 21 up to a week ago", ratio.ewmaUncoupled()));
    }

    private static Fact ratio(String name, double value) {
        return Fact.of(name, decimals(2, value), "");
    }

    /// Metres a day from the first run known, rest days as 0.
    private double[] daily() {
        long days = ChronoUnit.DAYS.between(loads().first(), span.until()) + 1;
        var daily = new double[(int) Math.max(0, days)];
        for (int at = 0; at < daily.length; at++) {
            daily[at] = loads().dayMetres(loads().first().plusDays(at));
        }
        return daily;
    }

    /// Load against the next morning and the second one.
    public List<Fact> links() {
        return List.of(link("Next morning", 1), link("Second morning", 2));
    }

    private Fact link(String name, int lag) {
        var today = answer.history().today();
        return switch (RankLink.of(Followed.days(lived, today, lag))) {
            case RankLink.NeedsMore more ->
                    Fact.of(
                            name,
                            "too early",
                            "about " + more.mornings() + " more answered mornings are needed");
            case RankLink.TooAlike _ ->
                    Fact.of(name, "not ranked", "the days or the mornings are too alike");
            case RankLink.Ranked ranked -> ranked(name, ranked);
        };
    }

    private static Fact ranked(String name, RankLink.Ranked ranked) {
        return Fact.of(
                name,
                decimals(2, ranked.rho()),
                "90 % interval "
                        + decimals(2, ranked.low())
                        + " to "
                        + decimals(2, ranked.high())
                        + ", "
                        + ranked.pairs()
                        + " days with their morning"
                        + (ranked.excludesNothing() ? "." : ": no clear link."));
    }

    /// What is said of a flare after the next run.
    public Flare flare() {
        var today = answer.history().today();
        var metres = answer.outing().map(Outing::metres);
        var model = refit.kept().flatMap(of -> of.refit().model());
        return Flare.of(FlareFacts.of(lived.history(), today, metres), model);
    }
}
