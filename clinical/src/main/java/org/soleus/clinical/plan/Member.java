package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of a member once the answers are read: pattern, risk factors, parts, and which
/// exercises suit.
///
/// @param book the clinicians' content
/// @param intake the answers
/// @param match the pattern
/// @param risks the risk factors present
/// @param parts the components turned on
record Member(
        PlanBook book,
        Intake intake,
        PatternMatch match,
        List<RiskFinding> risks,
        List<Component> parts) {

    private static final Set<String> EVERYWHERE = Set.of("wall", "floor", "chair");

    static Member of(PlanBook book, Intake intake) {
        PatternMatch match = Patterns.match(intake, book.match());
        List<RiskFinding> risks = RiskFactors.find(intake, book.risks());
        return new Member(book, intake, match, risks, Parts.of(book, intake, match, risks));
    }

    Pattern pattern() {
        return match.pattern();
    }

    /// The pattern that the plan follows, then those that only hold it back.
    private List<Pattern> patterns() {
        if (match.also().isEmpty()) return List.of(pattern());
        List<Pattern> all = new ArrayList<>(List.of(pattern()));
        all.addAll(match.also());
        return all;
    }

    /// The most pain allowed: the strictest of all patterns that fit.
    TissueLimit limit() {
        return book.limit(match);
    }

    /// Whether the first phases may be short: only where no pattern that fits asks for more.
    boolean isQuick() {
        return patterns().stream().allMatch(Pattern::isQuick);
    }

    /// Whether a slot is for her: of a further pattern only what it never has counts.
    boolean takes(PhaseRule.Slot slot) {
        return slot.isFor(pattern(), hasWeights())
                && match.also().stream().noneMatch(slot.never()::contains);
    }

    private boolean leavesOut(Pattern one, String exercise) {
        return book.card(one).leavesOut().contains(exercise);
    }

    boolean has(String component) {
        return parts.stream().anyMatch(part -> part.id().equals(component));
    }

    boolean has(RiskFactor factor) {
        return risks.stream().anyMatch(risk -> risk.factor() == factor);
    }

    Optional<Because> why(RiskFactor factor) {
        return risks.stream()
                .filter(risk -> risk.factor() == factor)
                .map(RiskFinding::because)
                .findFirst();
    }

    boolean hasWeights() {
        return intake.equipment().contains("weights");
    }

    /// Whether the walk-run table asks for one more good run at each stage.
    boolean goesSlower() {
        return has(RiskFactor.PREVIOUS)
                || intake.ageYears() >= book.risks().longestFromAge()
                || match.fits(Pattern.MTSS);
    }

    /// Why exercises are left out for this member on this day.
    Set<Stop> stops(Phase phase, LocalDate day) {
        Set<Stop> stops = EnumSet.noneOf(Stop.class);
        addIf(stops, Stop.S1, match.fits(Pattern.ACHILLES_INSERTIONAL));
        addIf(stops, Stop.S2, isFresh(phase, day));
        addIf(stops, Stop.S3, match.fits(Pattern.MTSS) && phase.isBefore(Phase.RETURN));
        addIf(stops, Stop.S4, History.yes(intake.cautions().fellInYear()));
        addIf(stops, Stop.S5, History.yes(intake.cautions().pregnantOrPressure()));
        addIf(stops, Stop.S7, History.yes(intake.cautions().footNumbOrSore()));
        return stops;
    }

    /// Whether a strain is still so fresh, or limping, that straining work is left out.
    boolean isFresh(Phase phase, LocalDate day) {
        if (patterns().stream().noneMatch(Pattern::isStrain)) {
            return false;
        }
        LocalDate began = intake.complaint().began().orElse(intake.day());
        boolean limping =
                match.grade().filter(StrainGrade.G1::equals).isEmpty() && phase == Phase.CALM;
        return limping || day.isBefore(began.plusDays(book.match().acuteDays()));
    }

    private static void addIf(Set<Stop> stops, Stop stop, boolean present) {
        if (present) {
            stops.add(stop);
        }
    }

    boolean kneeHurts() {
        return intake.cautions()
                .kneePain()
                .filter(pain -> pain.isWorseThan(book.match().kneePain()))
                .isPresent();
    }

    /// Whether the exercise suits this member in this phase, on this day, with these gates open.
    boolean suits(String exercise, Phase phase, LocalDate day, Set<String> gates) {
        Optional<Rung> rung = book.ladder().find(exercise);
        return rung.isPresent()
                && book.ladder().offers(exercise)
                && !phase.isBefore(rung.get().from())
                && (rung.get().gate().isEmpty() || gates.contains(rung.get().gate()))
                && patterns().stream().noneMatch(one -> leavesOut(one, exercise))
                && stops(phase, day).stream().noneMatch(rung.get().stops()::contains)
                && isEquipped(rung.get());
    }

    boolean isEquipped(Rung rung) {
        for (String need : rung.needs()) {
            if (!EVERYWHERE.contains(need) && !intake.equipment().contains(need)) {
                return false;
            }
        }
        return true;
    }

    /// The exercise as it suits this member: itself, its swap, or an easier neighbour where
    /// equipment is missing; empty where it is left out.
    Optional<Prescription> fitted(
            Prescription asked, Phase phase, LocalDate day, Set<String> gates) {
        for (Pattern one : patterns()) {
            String swap = book.card(one).swaps().get(asked.exercise());
            if (swap == null) continue;
            Prescription other = book.ladder().start(swap, asked.component());
            return suits(swap, phase, day, gates)
                    ? Optional.of(other.because(place("PLAN-SWAP", one)))
                    : Optional.empty();
        }
        if (suits(asked.exercise(), phase, day, gates)) {
            return Optional.of(altered(asked));
        }
        if (!book.ladder().offers(asked.exercise())) {
            return instead(asked, phase, day, gates, Sentence.of("plan.in-place.closed"));
        }
        return book.ladder().find(asked.exercise()).filter(rung -> !isEquipped(rung)).isPresent()
                ? instead(asked, phase, day, gates, Sentence.of("plan.in-place"))
                : Optional.empty();
    }

    private Optional<Prescription> instead(
            Prescription asked, Phase phase, LocalDate day, Set<String> gates, Sentence why) {
        Optional<Rung> rung = book.ladder().find(asked.exercise());
        for (String easier : rung.map(Rung::back).orElse(List.of())) {
            if (suits(easier, phase, day, gates)) {
                String rule =
                        book.ladder().offers(asked.exercise())
                                ? "PLAN-EQUIPMENT"
                                : "PLAN-NOT-OFFERED";
                Because because =
                        new Because(rule, why.with(Gap.Kind.EXERCISE, asked.exercise()), "R");
                return Optional.of(
                        altered(book.ladder().start(easier, asked.component())).because(because));
            }
        }
        return Optional.empty();
    }

    private Prescription altered(Prescription asked) {
        Set<Stop> stops = book.ladder().rung(asked.exercise()).stops();
        return kneeHurts() && stops.contains(Stop.S6)
                ? asked.because(new Because("PLAN-S6", Sentence.of("plan.bend-less"), "R"))
                : asked;
    }

    private Because place(String rule, Pattern one) {
        PatternCard card = book.card(one);
        return new Because(
                rule, Sentence.of("plan.where").with(Gap.Kind.PLACE, one.slug()), card.source());
    }

    List<String> allowed(Phase phase, LocalDate day, Set<String> gates) {
        List<String> allowed = new ArrayList<>();
        for (String exercise : book.ladder().rungs().keySet()) {
            if (suits(exercise, phase, day, gates)) {
                allowed.add(exercise);
            }
        }
        return allowed;
    }
}
