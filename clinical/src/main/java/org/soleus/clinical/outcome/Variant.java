package org.soleus.clinical.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Every estimator of one set of pairs, in the order of [Estimator].
record Variant(List<Told> all) {

    static Variant of(Pairs pairs, Bootstrap bootstrap) {
        var values = new Estimating(pairs).all(pairs.counts());
        var draws = bootstrap.draw(pairs);
        var all = new ArrayList<Told>();
        for (var estimator : Estimator.values()) {
            int at = estimator.place();
            all.add(Told.of(members(pairs, estimator), values[at], Interval.ofDraws(draws[at])));
        }
        return new Variant(all);
    }

    /// Of how many: those who began at 0 have no fall in percent of their own.
    private static int members(Pairs pairs, Estimator estimator) {
        return estimator.needsFall() ? pairs.total() - pairs.fromZero() : pairs.total();
    }

    /// What an estimator says in each variant.
    static Map<Missing, Told> each(Map<Missing, Variant> variants, Estimator estimator) {
        var each = new EnumMap<Missing, Told>(Missing.class);
        variants.forEach(
                (missing, variant) -> each.put(missing, variant.all().get(estimator.place())));
        return each;
    }
}
