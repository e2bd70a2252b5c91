package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.triage.Disposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the pattern that a member's answers fit.
///
/// A pattern fits when all it must have was answered so. Of several the one with the most support
/// wins; a tie, none, or pain outside the calf gives the common plan. The others that fit add
/// nothing to do: only what they leave out, their limit, and who looks first. Source: `R` with the
/// keys of each pattern's card.
public final class Patterns {

    private Patterns() {}

    /// The pattern, its grade where it is a strain, and the least these answers ask for.
    public static PatternMatch match(Intake intake, MatchRules rules) {
        Complaint complaint = intake.complaint();
        List<Fit> fits = Fit.all(intake, rules);
        Optional<Zone> elsewhere = elsewhere(complaint);
        if (elsewhere.isPresent()) {
            return nonspecific(
                    intake,
                    rules,
                    others(fits, Optional.empty()),
                    true,
                    because(
                            "PAT-ELSEWHERE",
                            Sentence.of("plan.pattern.elsewhere")
                                    .with(new Gap.Written(elsewhere.get().name()))));
        }
        List<Fit> best = best(fits);
        if (best.isEmpty()) {
            return nonspecific(
                    intake,
                    rules,
                    List.of(),
                    true,
                    because("PAT-NONE", Sentence.of("plan.pattern.none")));
        }
        if (best.size() > 1) {
            return nonspecific(
                    intake,
                    rules,
                    others(fits, Optional.empty()),
                    false,
                    because("PAT-TIE", Sentence.of("plan.pattern.tie")));
        }
        Pattern first = best.getFirst().pattern();
        return matched(intake, rules, best.getFirst(), others(fits, Optional.of(first)));
    }

    /// The patterns that fit beside the first, the one with the most support leading.
    private static List<Pattern> others(List<Fit> fits, Optional<Pattern> first) {
        List<Fit> sorted = new ArrayList<>(fits);
        sorted.sort(Comparator.comparingInt(Fit::supports).reversed());
        List<Pattern> others = new ArrayList<>();
        for (Fit fit : sorted) {
            if (first.filter(fit.pattern()::equals).isEmpty()) others.add(fit.pattern());
        }
        return List.copyOf(others);
    }

    private static PatternMatch matched(
            Intake intake, MatchRules rules, Fit fit, List<Pattern> also) {
        return looked(
                intake,
                rules,
                fit.pattern(),
                also,
                Disposition.OK,
                new ArrayList<>(fit.because()),
                Sentence.of("plan.pattern.would-choose"));
    }

    /// With the grade of a strain and whatever asks for a clinician's look, of all that fit. Of a
    /// strain that does not lead, only what was seen of a tear counts: it needs no pattern.
    private static PatternMatch looked(
            Intake intake,
            MatchRules rules,
            Pattern first,
            List<Pattern> also,
            Disposition least,
            List<Because> because,
            Sentence wouldChange) {
        List<Pattern> all = new ArrayList<>(List.of(first));
        all.addAll(also);
        Optional<StrainGrade> grade = Optional.empty();
        Disposition disposition = least;
        Grading grading = Grading.of(intake.complaint(), rules);
        boolean torn =
                grading.grade() == StrainGrade.G3 && all.stream().anyMatch(Pattern::isStrain);
        if (first.isStrain()) grade = Optional.of(grading.grade());
        if (first.isStrain() || torn) {
            because.add(grading.because());
            disposition = disposition.or(grading.disposition());
        }
        for (Pattern pattern : all) {
            Optional<Because> look = needsLook(intake, rules, pattern);
            look.ifPresent(because::add);
            if (look.isPresent()) disposition = disposition.or(Disposition.PT_REVIEW);
        }
        for (Pattern pattern : also) {
            because.add(
                    because(
                            "PAT-ALSO",
                            Sentence.of("plan.pattern.also").with(Gap.Kind.PLACE, pattern.slug())));
        }
        return new PatternMatch(first, also, grade, disposition, because, wouldChange);
    }

    private static PatternMatch nonspecific(
            Intake intake, MatchRules rules, List<Pattern> also, boolean review, Because why) {
        List<Because> because = new ArrayList<>(List.of(why));
        boolean high = intake.complaint().tests().anyWorseThan(rules.highTest());
        if (high) {
            because.add(
                    because(
                            "PAT-TEST-HIGH",
                            Sentence.of("plan.pattern.test-high").with(rules.highTest())));
        }
        return looked(
                intake,
                rules,
                Pattern.CALF_NONSPECIFIC,
                also,
                review || high ? Disposition.PT_REVIEW : Disposition.OK,
                because,
                Sentence.of("plan.pattern.clearer"));
    }

    /// What asks for a clinician's look although the pattern fits.
    private static Optional<Because> needsLook(Intake intake, MatchRules rules, Pattern pattern) {
        History history = intake.complaint().history();
        int days = intake.daysSinceOnset().orElse(0);
        return switch (pattern) {
            case MTSS ->
                    days > rules.longShinDays() || History.yes(history.hopHurts())
                            ? Optional.of(
                                    because("PAT-MTSS-LOOK", Sentence.of("plan.pattern.shin-look")))
                            : Optional.empty();
            case CRAMP ->
                    history.crampsPerWeek().orElse(0) >= rules.manyCramps()
                                    || History.yes(history.crampsAtNight())
                            ? Optional.of(
                                    because(
                                            "PAT-CRAMP-LOOK",
                                            Sentence.of("plan.pattern.cramp-look")))
                            : Optional.empty();
            case DOMS_OVERLOAD ->
                    days > rules.longSorenessDays()
                            ? Optional.of(
                                    because(
                                            "PAT-DOMS-LOOK",
                                            Sentence.of("plan.pattern.soreness-look")))
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

    private static Because because(String rule, Sentence fact) {
        return new Because(rule, fact, "R");
    }
}
