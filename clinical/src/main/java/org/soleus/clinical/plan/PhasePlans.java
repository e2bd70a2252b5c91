package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells the five phases of one member's plan.
final class PhasePlans {

    private PhasePlans() {}

    static List<PhasePlan> of(Member member, PhaseDates dates) {
        List<PhasePlan> plans = new ArrayList<>();
        for (PhaseRule rule : member.book().phases()) {
            plans.add(plan(member, dates, rule));
        }
        return plans;
    }

    private static PhasePlan plan(Member member, PhaseDates dates, PhaseRule rule) {
        LocalDate day = dates.of(rule.phase());
        Set<String> gates = Calendar.gatesIn(rule.phase(), Set.of());
        List<Prescription> contents = new ArrayList<>();
        for (PhaseRule.Slot slot : rule.slots()) {
            Slots.fill(member, slot, rule.phase(), day, gates).ifPresent(contents::add);
        }
        return new PhasePlan(
                rule.phase(),
                rule.title(),
                rule.words(),
                day,
                dates.minimumDays(rule.phase()),
                rule.entry(),
                exit(member, rule),
                rule.gates(),
                Slots.distinct(contents),
                rule.opensLater(),
                because(member));
    }

    /// Where both legs are sore, neither is a measure for the other: the usual count at the
    /// member's age is. Source: `HRnorm`; words `R`.
    private static List<Criterion> exit(Member member, PhaseRule rule) {
        boolean both = member.intake().complaint().sides().size() > 1;
        return both ? rule.exit().stream().map(Criterion::forBoth).toList() : rule.exit();
    }

    private static List<Because> because(Member member) {
        List<Because> because = new ArrayList<>();
        member.why(RiskFactor.AGE)
                .ifPresent(
                        age ->
                                because.add(
                                        new Because(
                                                "PLAN-AGE",
                                                Sentence.of("plan.age-longer").with(age.said()),
                                                "R")));
        if (member.isQuick()) {
            because.add(new Because("PLAN-QUICK", Sentence.of("plan.quick-phases"), "R"));
        }
        return because;
    }
}
