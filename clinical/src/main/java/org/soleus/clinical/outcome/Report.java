package org.soleus.clinical.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// Everything that can be said of twelve weeks: who stands behind it, every estimator of every
/// population in every variant, and what to compare it with. Nothing is picked out.
///
/// @param flow how many people, step by step
/// @param figures first by population, then by entry, then by estimator
/// @param comparisons with whoever did not start
/// @param naturalHistory what might have come anyway
/// @param regression what comes of being let in for a high answer
/// @param engagement how much was done
/// @param impressions what members say of the whole
public record Report(
        Flow flow,
        List<Figure> figures,
        List<Comparison> comparisons,
        NaturalHistory naturalHistory,
        Regression regression,
        Engagement engagement,
        Impressions impressions) {

    private static final List<Population> TOLD = List.of(Population.STARTED, Population.COMPLETED);

    /// @throws IllegalArgumentException when an estimator of a population is missing
    public Report {
        int due = TOLD.size() * Entry.values().length * Estimator.values().length;
        if (figures.size() != due) {
            throw new IllegalArgumentException("a report tells " + due + " figures");
        }
        figures = List.copyOf(figures);
        comparisons = List.copyOf(comparisons);
    }

    /// The report of these members.
    public static Report of(List<Episode> episodes) {
        return of(episodes, Bootstrap.USUAL);
    }

    static Report of(List<Episode> episodes, Bootstrap bootstrap) {
        var cohort = Cohort.of(episodes);
        var observed = cohort.pairs(Population.STARTED, Entry.ANY, Missing.OBSERVED);
        var others = cohort.neverStarted(Entry.ANY);
        var comparing = new Comparing(bootstrap);
        return new Report(
                cohort.flow(),
                figures(cohort, bootstrap),
                List.of(
                        comparing.compare("never_started", observed, others),
                        comparing.compare("waiting", observed, cohort.waited(Entry.ANY))),
                NaturalHistory.of(observed, others),
                Regression.of(cohort.repeatedBaselines()),
                Engagement.of(cohort.started()),
                Impressions.of(cohort.started()));
    }

    private static List<Figure> figures(Cohort cohort, Bootstrap bootstrap) {
        var figures = new ArrayList<Figure>();
        for (var population : TOLD) {
            for (var entry : Entry.values()) {
                figures.addAll(figures(cohort, population, entry, bootstrap));
            }
        }
        return figures;
    }

    private static List<Figure> figures(
            Cohort cohort, Population population, Entry entry, Bootstrap bootstrap) {
        var variants = new EnumMap<Missing, Variant>(Missing.class);
        for (var missing : Missing.values()) {
            var pairs = cohort.pairs(population, entry, missing);
            variants.put(missing, Variant.of(pairs, bootstrap));
        }
        var figures = new ArrayList<Figure>();
        for (var estimator : Estimator.values()) {
            var about = new Figure.Subject(population, entry, estimator);
            figures.add(new Figure(about, Variant.each(variants, estimator)));
        }
        return figures;
    }

    /// The figure of a population and an estimator.
    public Figure figure(Population population, Entry entry, Estimator estimator) {
        return figures.stream()
                .filter(one -> one.about().population() == population)
                .filter(one -> one.about().entry() == entry)
                .filter(one -> one.about().estimator() == estimator)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(population + " is not told"));
    }

    /// What stands beside the published 68 %.
    public Headline headline() {
        return new Headline(
                figure(Population.STARTED, Entry.ANY, Estimator.PCT_OF_MEANS), comparisons);
    }
}
