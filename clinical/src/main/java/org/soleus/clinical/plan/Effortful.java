package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.ArrayList;
import java.util.List;

/// Reads how much was done, how hard it was, and how well it looked.
final class Effortful {

    private Effortful() {}

    /// What keeps this session from counting as a good one; empty where nothing does.
    static List<Because> holds(SessionReport.Effort effort, DoseRules rules) {
        List<Because> facts = new ArrayList<>();
        effort.donePercent()
                .filter(done -> done < rules.progressFromDonePercent())
                .ifPresent(done -> facts.add(done(done, rules)));
        effort.formPercent()
                .filter(form -> form < rules.holdBelowFormPercent())
                .ifPresent(form -> facts.add(form(form, rules)));
        effort.rpe()
                .filter(rpe -> rpe > rules.progressUpToRpe())
                .ifPresent(rpe -> facts.add(hard(rpe, rules)));
        return facts;
    }

    private static Because done(int percent, DoseRules rules) {
        return percent < rules.holdBelowDonePercent()
                ? because(
                        "DOSE-HOLD-DONE",
                        percent
                                + " % was done; under "
                                + rules.holdBelowDonePercent()
                                + " % we repeat")
                : because(
                        "DOSE-HOLD-NEARLY",
                        percent
                                + " % was done; a step up asks for "
                                + rules.progressFromDonePercent()
                                + " %");
    }

    private static Because form(int percent, DoseRules rules) {
        return because(
                "DOSE-HOLD-FORM",
                "Form was at "
                        + percent
                        + " %; under "
                        + rules.holdBelowFormPercent()
                        + " % we repeat");
    }

    private static Because hard(int rpe, DoseRules rules) {
        return rpe >= rules.holdFromRpe()
                ? because(
                        "DOSE-HOLD-EFFORT",
                        "Effort was " + rpe + " of 10; from " + rules.holdFromRpe() + " we repeat")
                : because(
                        "DOSE-HOLD-WORKING",
                        "Effort was "
                                + rpe
                                + " of 10; a step up asks for "
                                + rules.progressUpToRpe()
                                + " or less");
    }

    private static Because because(String rule, String fact) {
        return new Because(rule, fact, "R");
    }
}
