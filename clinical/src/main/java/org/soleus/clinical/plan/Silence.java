package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the answers that were not given. Each of them holds the plan where it is.
final class Silence {

    private Silence() {}

    static List<Because> in(SessionReport report, Optional<MorningAnswer> morning) {
        List<Because> facts = new ArrayList<>();
        if (!morning.filter(MorningAnswer::isComplete).isPresent()) {
            facts.add(because("DOSE-HOLD-MORNING-SILENT", "The next morning has no full answer"));
        }
        List<String> missing = new ArrayList<>();
        note(report.pain().during(), "worst pain during", missing);
        note(report.pain().after(), "pain right after", missing);
        note(report.effort().donePercent(), "how much was done", missing);
        note(report.effort().rpe(), "effort", missing);
        note(report.signs().limp(), "limping", missing);
        note(report.signs().flags(), "warning signs", missing);
        if (!missing.isEmpty()) {
            facts.add(because("DOSE-HOLD-SILENT", "Not answered: " + String.join(", ", missing)));
        }
        return facts;
    }

    private static void note(Optional<?> answer, String words, List<String> missing) {
        if (answer.isEmpty()) {
            missing.add(words);
        }
    }

    private static Because because(String rule, String fact) {
        return new Because(rule, fact, "R");
    }
}
