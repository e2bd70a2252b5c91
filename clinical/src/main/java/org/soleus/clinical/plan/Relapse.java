package org.soleus.clinical.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a plan begins again after a relapse: at the phase that fits the leg today, by the checks
/// of the phases themselves.
///
/// Never further than strength on one leg: running opens again by its own checks only, twice and a
/// day apart. `R`.
public final class Relapse {

    private static final List<Phase> ASKED = List.of(Phase.CALM, Phase.RESTORE);

    private Relapse() {}

    /// What is asked: the checks that end the first two phases.
    public static List<Criterion> asked(PlanBook book) {
        List<Criterion> asked = new ArrayList<>();
        for (Phase phase : ASKED) asked.addAll(book.rule(phase).exit());
        return asked;
    }

    /// The phase that fits.
    ///
    /// @param held ids of the checks that hold; one not tried does not
    public static Phase phase(PlanBook book, Set<String> held) {
        for (Phase phase : ASKED) {
            boolean passed =
                    book.rule(phase).exit().stream().map(Criterion::id).allMatch(held::contains);
            if (!passed) return phase;
        }
        return Phase.LOAD;
    }
}
