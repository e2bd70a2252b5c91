package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

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
                        Sentence.of("plan.done-repeat")
                                .with(percent)
                                .with(rules.holdBelowDonePercent()))
                : because(
                        "DOSE-HOLD-NEARLY",
                        Sentence.of("plan.done-nearly")
                                .with(percent)
                                .with(rules.progressFromDonePercent()));
    }

    private static Because form(int percent, DoseRules rules) {
        return because(
                "DOSE-HOLD-FORM",
                Sentence.of("plan.form-repeat").with(percent).with(rules.holdBelowFormPercent()));
    }

    private static Because hard(int rpe, DoseRules rules) {
        return rpe >= rules.holdFromRpe()
                ? because(
                        "DOSE-HOLD-EFFORT",
                        Sentence.of("plan.effort-repeat").with(rpe).with(rules.holdFromRpe()))
                : because(
                        "DOSE-HOLD-WORKING",
                        Sentence.of("plan.effort-nearly").with(rpe).with(rules.progressUpToRpe()));
    }

    private static Because because(String rule, Sentence fact) {
        return new Because(rule, fact, "R");
    }
}
