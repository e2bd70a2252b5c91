package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the answers that were not given. Each of them holds the plan where it is.
final class Silence {

    private Silence() {}

    static List<Because> in(SessionReport report, Optional<MorningAnswer> morning) {
        List<Because> facts = new ArrayList<>();
        if (!morning.filter(MorningAnswer::isComplete).isPresent()) {
            facts.add(because("DOSE-HOLD-MORNING-SILENT", Sentence.of("plan.morning-silent")));
        }
        List<Gap> missing = new ArrayList<>();
        note(report.pain().during(), "plan.silent.during", missing);
        note(report.pain().after(), "plan.silent.after", missing);
        note(report.effort().donePercent(), "plan.silent.done", missing);
        note(report.effort().rpe(), "plan.silent.effort", missing);
        note(report.signs().limp(), "plan.silent.limp", missing);
        note(report.signs().flags(), "plan.silent.signs", missing);
        if (!missing.isEmpty()) {
            Sentence silent = Sentence.of("plan.not-answered").with(new Gap.Listed(missing));
            facts.add(because("DOSE-HOLD-SILENT", silent));
        }
        return facts;
    }

    private static void note(Optional<?> answer, String key, List<Gap> missing) {
        if (answer.isEmpty()) {
            missing.add(Sentence.of(key));
        }
    }

    private static Because because(String rule, Sentence fact) {
        return new Because(rule, fact, "R");
    }
}
