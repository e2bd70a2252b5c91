package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
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

    private static final PainScore HIGH = new PainScore(5);
    private static final int LONG_SHIN_DAYS = 21;
    private static final int LONG_SORENESS_DAYS = 7;
    private static final int MANY_CRAMPS = 2;

    private Patterns() {}

    /// The pattern, its grade where it is a strain, and the least these answers ask for.
    public static PatternMatch match(Intake intake) {
        Complaint complaint = intake.complaint();
        Optional<Zone> elsewhere = elsewhere(complaint);
        if (elsewhere.isPresent()) {
            return nonspecific(
                    intake,
                    true,
                    because("PAT-ELSEWHERE", "It hurts outside the calf: " + elsewhere.get()));
        }
        List<Fit> best = best(Fit.all(intake));
        if (best.isEmpty()) {
            return nonspecific(
                    intake, true, because("PAT-NONE", "No single pattern fits the answers"));
        }
        if (best.size() > 1) {
            return nonspecific(
                    intake,
                    false,
                    because("PAT-TIE", "More than one pattern fits the answers equally"));
        }
        return matched(intake, best.getFirst());
    }

    private static PatternMatch matched(Intake intake, Fit fit) {
        List<Because> because = new ArrayList<>(fit.because());
        Optional<StrainGrade> grade = Optional.empty();
        Disposition disposition = Disposition.OK;
        if (fit.pattern().isStrain()) {
            Grading grading = Grading.of(intake.complaint());
            grade = Optional.of(grading.grade());
            because.add(grading.because());
            disposition = grading.disposition();
        }
        Optional<Because> look = needsLook(intake, fit.pattern());
        look.ifPresent(because::add);
        return new PatternMatch(
                fit.pattern(),
                grade,
                look.isPresent() ? stricter(disposition, Disposition.PT_REVIEW) : disposition,
                because,
                "Another place, start or worst moment would choose other contents");
    }

    private static PatternMatch nonspecific(Intake intake, boolean review, Because why) {
        List<Because> because = new ArrayList<>(List.of(why));
        boolean high = intake.complaint().tests().anyWorseThan(HIGH);
        if (high) {
            because.add(because("PAT-TEST-HIGH", "One of the small tests hurt more than 5"));
        }
        return new PatternMatch(
                Pattern.CALF_NONSPECIFIC,
                Optional.empty(),
                review || high ? Disposition.PT_REVIEW : Disposition.OK,
                because,
                "Clearer answers to where, how it began and when it is worst");
    }

    /// What asks for a clinician's look although the pattern fits.
    private static Optional<Because> needsLook(Intake intake, Pattern pattern) {
        History history = intake.complaint().history();
        int days = intake.daysSinceOnset().orElse(0);
        return switch (pattern) {
            case MTSS ->
                    days > LONG_SHIN_DAYS || History.yes(history.hopHurts())
                            ? Optional.of(
                                    because(
                                            "PAT-MTSS-LOOK",
                                            "Shin pain for over 3 weeks, or hopping hurts"))
                            : Optional.empty();
            case CRAMP ->
                    history.crampsPerWeek().orElse(0) >= MANY_CRAMPS
                                    || History.yes(history.crampsAtNight())
                            ? Optional.of(
                                    because("PAT-CRAMP-LOOK", "Cramps come often, or at night"))
                            : Optional.empty();
            case DOMS_OVERLOAD ->
                    days > LONG_SORENESS_DAYS
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

    static Disposition stricter(Disposition one, Disposition other) {
        return Strictness.of(one) >= Strictness.of(other) ? one : other;
    }

    private static Because because(String rule, String fact) {
        return new Because(rule, fact, "R");
    }
}
