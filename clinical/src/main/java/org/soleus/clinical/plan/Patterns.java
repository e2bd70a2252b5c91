package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.triage.Disposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the pattern that a member's answers fit.
///
/// A pattern fits when all it must have was answered so. Of several the one with the most support
/// wins; a tie, none, or pain outside the calf gives the common plan. Source: `R` with the keys of
/// each pattern's card.
public final class Patterns {

    private Patterns() {}

    /// The pattern, its grade where it is a strain, and the least these answers ask for.
    public static PatternMatch match(Intake intake, MatchRules rules) {
        Complaint complaint = intake.complaint();
        Optional<Zone> elsewhere = elsewhere(complaint);
        if (elsewhere.isPresent()) {
            return nonspecific(
                    intake,
                    rules,
                    true,
                    because("PAT-ELSEWHERE", "It hurts outside the calf: " + elsewhere.get()));
        }
        List<Fit> best = best(Fit.all(intake, rules));
        if (best.isEmpty()) {
            return nonspecific(
                    intake, rules, true, because("PAT-NONE", "No single pattern fits the answers"));
        }
        if (best.size() > 1) {
            return nonspecific(
                    intake,
                    rules,
                    false,
                    because("PAT-TIE", "More than one pattern fits the answers equally"));
        }
        return matched(intake, rules, best.getFirst());
    }

    private static PatternMatch matched(Intake intake, MatchRules rules, Fit fit) {
        List<Because> because = new ArrayList<>(fit.because());
        Optional<StrainGrade> grade = Optional.empty();
        Disposition disposition = Disposition.OK;
        if (fit.pattern().isStrain()) {
            Grading grading = Grading.of(intake.complaint(), rules);
            grade = Optional.of(grading.grade());
            because.add(grading.because());
            disposition = grading.disposition();
        }
        Optional<Because> look = needsLook(intake, rules, fit.pattern());
        look.ifPresent(because::add);
        return new PatternMatch(
                fit.pattern(),
                grade,
                look.isPresent() ? disposition.or(Disposition.PT_REVIEW) : disposition,
                because,
                "Another place, start or worst moment would choose other contents");
    }

    private static PatternMatch nonspecific(
            Intake intake, MatchRules rules, boolean review, Because why) {
        List<Because> because = new ArrayList<>(List.of(why));
        boolean high = intake.complaint().tests().anyWorseThan(rules.highTest());
        if (high) {
            because.add(
                    because(
                            "PAT-TEST-HIGH",
                            "One of the small tests hurt more than " + rules.highTest().points()));
        }
        return new PatternMatch(
                Pattern.CALF_NONSPECIFIC,
                Optional.empty(),
                review || high ? Disposition.PT_REVIEW : Disposition.OK,
                because,
                "Clearer answers to where, how it began and when it is worst");
    }

    /// What asks for a clinician's look although the pattern fits.
    private static Optional<Because> needsLook(Intake intake, MatchRules rules, Pattern pattern) {
        History history = intake.complaint().history();
        int days = intake.daysSinceOnset().orElse(0);
        return switch (pattern) {
            case MTSS ->
                    days > rules.longShinDays() || History.yes(history.hopHurts())
                            ? Optional.of(
                                    because(
                                            "PAT-MTSS-LOOK",
                                            "Shin pain for over 3 weeks, or hopping hurts"))
                            : Optional.empty();
            case CRAMP ->
                    history.crampsPerWeek().orElse(0) >= rules.manyCramps()
                                    || History.yes(history.crampsAtNight())
                            ? Optional.of(
                                    because("PAT-CRAMP-LOOK", "Cramps come often, or at night"))
                            : Optional.empty();
            case DOMS_OVERLOAD ->
                    days > rules.longSorenessDays()
                            ? Optional.of(
                                    because("PAT-DOMS-LOOK", "The soreness has lasted over 7 days"))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Zone> elsewhere(Complaint complaint) {
        for (Zone zone : List.of(Zone.Z1, Zone.Z8, Zone.Z9, Zone.Z10)) {
            if (complaint.hurtsIn(zone)) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    private static List<Fit> best(List<Fit> fits) {
        List<Fit> best = new ArrayList<>();
        for (Fit fit : fits) {
            if (best.isEmpty() || fit.supports() > best.getFirst().supports()) {
                best.clear();
                best.add(fit);
            } else if (fit.supports() == best.getFirst().supports()) {
                best.add(fit);
            }
        }
        return best;
    }

    private static Because because(String rule, String fact) {
        return new Because(rule, fact, "R");
    }
}
