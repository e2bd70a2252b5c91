package org.soleus.clinical.triage;

import java.util.List;
import java.util.Optional;

/// What each answer leads to where one answer alone does not say.
///
/// Every rule only raises: none looks at an answer in order to lower what another found. Source:
/// each question's own; the combinations are `R`.
final class Rules {

    /// What alone makes a clot likely enough, with a sore calf.
    static final List<String> CLOT_MAJOR =
            List.of(
                    "cancer_6_months",
                    "immobilised",
                    "bed_3_days_or_surgery_12_weeks",
                    "previous_clot",
                    "pregnant_or_6_weeks_postpartum",
                    Choice.NOT_SURE);

    private static final List<String> CLOT_MINOR =
            List.of(
                    "oestrogen",
                    "travel_4_hours_4_weeks",
                    "family_clot",
                    "over_60",
                    "heart_lung_or_obesity");
    private static final List<String> INFECTED = List.of("skin_signs", "fever", Choice.NOT_SURE);
    private static final List<String> SEPSIS =
            List.of(
                    "confusion",
                    "fast_heart_or_breathing",
                    "faint",
                    "purple_patches",
                    "rapidly_worse",
                    "vomiting");
    private static final List<String> ACHILLES = List.of("Z5", "Z6");
    private static final List<String> SHIN = List.of("Z7", "Z8", "Z9");

    private final Answers answers;
    private final Circumstances around;

    Rules(Answers answers, Circumstances around) {
        this.answers = answers;
        this.around = around;
    }

    /// Where the answer to a question leads; empty when it clears.
    Optional<Disposition> of(Question question) {
        if (question.isAboutCircumstances()) return Optional.empty();
        return switch (question.id()) {
            case "SEED3" -> severity(question);
            case "DVT2" -> clotRisk();
            case "INF1" -> infection();
            case "ATR2" -> tiptoe(question);
            case "ATR3" -> whenYes("ATR3", around.hurtsInAny(ACHILLES));
            case "BSI4" -> boneRisk(question);
            case "SYS1" -> answers.says("SYS1", "yes") ? Optional.of(wholeBody()) : alone(question);
            case "PRG1" -> pregnancy();
            default -> alone(question);
        };
    }

    private Optional<Disposition> severity(Question question) {
        return around.isSevere() ? Optional.of(Disposition.SAME_DAY) : alone(question);
    }

    private Optional<Disposition> clotRisk() {
        if (!around.hasCalfPain()) return Optional.empty();
        if (answers.saysAny("DVT2", CLOT_MAJOR)) return Optional.of(Disposition.SAME_DAY);
        if (!answers.saysAny("DVT2", CLOT_MINOR)) return Optional.empty();
        boolean explained = around.beganWithExerciseForSure() && !isSwollen(answers, around);
        return Optional.of(explained ? Disposition.PT_REVIEW : Disposition.SAME_DAY);
    }

    /// Whether one leg is swollen, or it is not known.
    static boolean isSwollen(Answers answers, Circumstances around) {
        List<String> perhaps = List.of("yes", Choice.NOT_SURE);
        return around.mayBeSwollen()
                || answers.saysAny("SEED4", perhaps)
                || answers.saysAny("DVT1", perhaps);
    }

    private Optional<Disposition> infection() {
        boolean infected = answers.saysAny("INF1", INFECTED);
        boolean sepsis = answers.saysAny("INF1", SEPSIS);
        if (infected && sepsis) return Optional.of(Disposition.E_NOW);
        return infected || sepsis ? Optional.of(Disposition.SAME_DAY) : Optional.empty();
    }

    private Optional<Disposition> tiptoe(Question question) {
        if (!answers.has("ATR2")) return Optional.empty();
        if (answers.saysAny("ATR2", List.of("no_painful", "did_not_try", Choice.NOT_SURE))) {
            return Optional.of(around.isSudden() ? Disposition.SAME_DAY : Disposition.PT_REVIEW);
        }
        return alone(question);
    }

    private Optional<Disposition> whenYes(String id, boolean matters) {
        if (answers.says(id, "yes") && matters) return Optional.of(Disposition.SEE_FIRST);
        if (answers.says(id, Choice.NOT_SURE)) return Optional.of(Disposition.PT_REVIEW);
        return Optional.empty();
    }

    private Optional<Disposition> boneRisk(Question question) {
        Optional<Disposition> named = alone(question);
        if (named.isEmpty() || named.get() == Disposition.PT_REVIEW) return named;
        if (around.hurtsInAny(SHIN)) return named;
        return answers.says("BSI4", Choice.NOT_SURE)
                ? Optional.of(Disposition.PT_REVIEW)
                : Optional.empty();
    }

    private Disposition wholeBody() {
        return answers.says("INF1", "fever") ? Disposition.SAME_DAY : Disposition.SEE_FIRST;
    }

    private Optional<Disposition> pregnancy() {
        if (!answers.saysAny("PRG1", List.of("yes", Choice.NOT_SURE))) return Optional.empty();
        return Optional.of(around.hasCalfPain() ? Disposition.SAME_DAY : Disposition.PT_REVIEW);
    }

    private Optional<Disposition> alone(Question question) {
        Optional<Disposition> gravest = Optional.empty();
        for (String word : answers.to(question.id())) {
            Optional<Disposition> one = question.choice(word).leadsTo();
            if (one.isEmpty()) continue;
            gravest = Optional.of(gravest.isEmpty() ? one.get() : gravest.get().or(one.get()));
        }
        return gravest;
    }
}
