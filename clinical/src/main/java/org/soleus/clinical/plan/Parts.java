package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns the parts of a plan on, each with the answers that did it.
final class Parts {

    /// The part that lets a tendon pattern keep running beside the phases.
    static final String KEPT_RUNS = "kept-runs";

    private Parts() {}

    static List<Component> of(
            PlanBook book, Intake intake, PatternMatch match, List<RiskFinding> risks) {
        List<Component> parts = new ArrayList<>();
        for (ComponentCard card : book.components()) {
            List<Because> because = because(card, book, match, risks);
            if (card.id().equals(KEPT_RUNS)) {
                because.addAll(keepsRunning(intake, match, book));
            }
            if (!because.isEmpty() && !isLeftOut(card, intake)) {
                parts.add(new Component(card.id(), card.title(), card.words(), because));
            }
        }
        return List.copyOf(parts);
    }

    private static boolean isLeftOut(ComponentCard card, Intake intake) {
        return card.id().equals("foot-core") && History.yes(intake.cautions().footNumbOrSore());
    }

    private static List<Because> because(
            ComponentCard card, PlanBook book, PatternMatch match, List<RiskFinding> risks) {
        List<Because> because = new ArrayList<>();
        if (!card.everyone().isEmpty()) {
            because.add(
                    new Because(
                            "PLAN-" + card.id(),
                            Sentence.of("plan.everyone").with(Gap.Kind.PART, card.id()),
                            card.source()));
        }
        if (card.patterns().contains(match.pattern())) {
            PatternCard pattern = book.card(match.pattern());
            because.add(
                    new Because(
                            "PLAN-" + card.id(),
                            Sentence.of("plan.where").with(Gap.Kind.PLACE, match.pattern().slug()),
                            pattern.source()));
        }
        for (RiskFinding risk : risks) {
            if (book.turnedOn().getOrDefault(risk.factor(), Set.of()).contains(card.id())) {
                because.add(risk.because());
            }
        }
        return because;
    }

    /// A tendon pattern that already runs, within the limit and with a quiet morning, may go on;
    /// not where another pattern fits too, which asks for no impact.
    private static List<Because> keepsRunning(Intake intake, PatternMatch match, PlanBook book) {
        PainScore most = book.limit(match).most();
        RunningNow running = intake.running();
        boolean keeps =
                match.pattern().isAchilles()
                        && match.also().stream().allMatch(Pattern::isAchilles)
                        && History.yes(running.stillRunning())
                        && running.usualWeekMetres().filter(metres -> metres > 0).isPresent()
                        && running.worstInLastRun()
                                .filter(pain -> !pain.isWorseThan(most))
                                .isPresent();
        return keeps
                ? List.of(
                        new Because(
                                "RTR-TENDON", Sentence.of("plan.already-runs").with(most), "PMM"))
                : List.of();
    }
}
