package org.soleus.server.cli;

import org.soleus.clinical.outcome.Board;
import org.soleus.clinical.outcome.Cell;
import org.soleus.clinical.outcome.Comparison;
import org.soleus.clinical.outcome.Engagement;
import org.soleus.clinical.outcome.Figure;
import org.soleus.clinical.outcome.Flow;
import org.soleus.clinical.outcome.Impressions;
import org.soleus.clinical.outcome.Missing;
import org.soleus.clinical.outcome.NaturalHistory;
import org.soleus.clinical.outcome.Regression;
import org.soleus.clinical.outcome.Report;
import org.soleus.clinical.outcome.Told;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report or a row of a board as lines of JSON, each figure with all of its variants in one line.
final class OutcomeJson {

    private OutcomeJson() {}

    static List<Map<String, Object>> of(Report report) {
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(Map.of("people", people(report.flow())));
        report.figures().forEach(figure -> lines.add(figure(figure)));
        report.comparisons().forEach(comparison -> lines.add(compared(comparison)));
        lines.add(Map.of("natural_history", anyway(report.naturalHistory())));
        lines.add(Map.of("regression_to_the_mean", regression(report.regression())));
        lines.add(Map.of("engagement", engagement(report.engagement())));
        lines.add(Map.of("impressions", impressions(report.impressions())));
        lines.add(Map.of("headline", report.headline().text()));
        return lines;
    }

    static Map<String, Object> of(Board.Row row) {
        var json = new LinkedHashMap<String, Object>();
        row.group()
                .ifPresentOrElse(one -> json.put("group", one), () -> json.put("all_groups", true));
        row.counts().forEach((count, cell) -> json.put(count.word(), cell(cell)));
        json.put("figures", row.figures().stream().map(OutcomeJson::figure).toList());
        return json;
    }

    private static Object cell(Cell cell) {
        return switch (cell) {
            case Cell.Shown(int people) -> people;
            case Cell.Withheld() -> "withheld";
        };
    }

    private static Map<String, Object> people(Flow flow) {
        var json = new LinkedHashMap<String, Object>();
        json.put("listed", flow.listed());
        json.put("excluded", flow.excluded());
        json.put("E", flow.enrolled());
        json.put("S", flow.started());
        json.put("C", flow.completed());
        json.put("O", flow.observed());
        json.put("without_baseline", flow.withoutBaseline());
        json.put("late_baseline", flow.lateBaseline());
        json.put("left_early", flow.leftEarly());
        return json;
    }

    private static Map<String, Object> figure(Figure figure) {
        return figure.read(
                (about, observed, cautious, last, worst, best) -> {
                    var json = new LinkedHashMap<String, Object>();
                    json.put("figure", about.estimator().word());
                    json.put("unit", about.estimator().unit());
                    json.put("population", about.population().letter());
                    json.put("baselines", about.entry().word());
                    json.put(Missing.OBSERVED.word(), told(observed));
                    json.put(Missing.BASELINE.word(), told(cautious));
                    json.put(Missing.LAST.word(), told(last));
                    json.put(Missing.WORST.word(), told(worst));
                    json.put(Missing.BEST.word(), told(best));
                    return json;
                });
    }

    /// Of how many, the value, and where its interval begins and ends.
    private static List<Object> told(Told told) {
        return told.amount()
                .<List<Object>>map(
                        amount ->
                                List.of(
                                        told.members(),
                                        tenth(amount.value()),
                                        tenth(amount.low()),
                                        tenth(amount.high())))
                .orElse(List.of(told.members()));
    }

    private static Map<String, Object> compared(Comparison comparison) {
        var json = new LinkedHashMap<String, Object>();
        json.put("compared_with", comparison.group());
        switch (comparison) {
            case Comparison.Nobody _ -> json.put("others", 0);
            case Comparison.Against against -> {
                json.put("others", against.others());
                json.put("started", against.started());
                json.put("mean_change", tenth(against.fall()));
                json.put("their_mean_change", tenth(against.theirs()));
                json.put("difference", tenth(against.difference()));
                json.put("low", tenth(against.low()));
                json.put("high", tenth(against.high()));
                json.put("pct_of_means", tenth(against.pctOfMeans()));
                json.put("their_pct_of_means", tenth(against.theirPctOfMeans()));
            }
        }
        return json;
    }

    private static Map<String, Object> anyway(NaturalHistory history) {
        var json = new LinkedHashMap<String, Object>();
        json.put("started", history.started());
        json.put("covered", history.covered());
        json.put("others", history.others());
        if (history.covered() > 0) {
            json.put("expected_anyway", tenth(history.expected()));
            json.put("mean_change", tenth(history.fell()));
        }
        return json;
    }

    private static Map<String, Object> regression(Regression regression) {
        var json = new LinkedHashMap<String, Object>();
        switch (regression) {
            case Regression.Untold untold -> json.put("answered_twice", untold.twice());
            case Regression.Estimated told -> {
                json.put("answered_twice", told.twice());
                json.put("correlation", hundredth(told.correlation()));
                json.put("mean", tenth(told.mean()));
                json.put("mean_of_3_or_more", tenth(told.letIn()));
                json.put("expected_fall", tenth(told.expected()));
                json.put("fell_before_any_session", tenth(told.fellBefore()));
            }
        }
        return json;
    }

    private static Map<String, Object> engagement(Engagement engagement) {
        var json = new LinkedHashMap<String, Object>();
        json.put("started", engagement.started());
        json.put("completed", engagement.completed());
        json.put("sessions_weeks_1_to_4", engagement.sessionsWeeks1To4());
        json.put("sessions_weeks_1_to_12", engagement.sessionsWeeks1To12());
        json.put("six_sessions_in_14_days", engagement.sixInTwoWeeks());
        return json;
    }

    private static Map<String, Object> impressions(Impressions impressions) {
        var json = new LinkedHashMap<String, Object>();
        json.put("started", impressions.started());
        json.put("answered", impressions.answered());
        json.put("much_improved", impressions.better());
        json.put("worse", impressions.worse());
        return json;
    }

    private static BigDecimal tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundredth(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
