package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges one report by the pain-monitoring model: the first level that fits, with all its facts.
///
/// An answer that was not given can hold, never advance. Source: `PMM`; limits `R`.
///
/// @param judged what was judged before; a report's verdict hangs on nothing later than the morning
///   after it
record PainModel(DoseRules rules, TissueLimit limit, Log log, Judged judged) {

    PainModel(DoseRules rules, TissueLimit limit, Log log) {
        this(rules, limit, log, new Judged());
    }

    Verdict judge(SessionReport report) {
        return judged.of(report, this::weigh);
    }

    private Verdict weigh(SessionReport report) {
        for (Verdict.Level level :
                List.of(Verdict.Level.ESCALATE, Verdict.Level.REGRESS, Verdict.Level.HOLD)) {
            List<Because> facts = facts(level, report);
            if (!facts.isEmpty()) {
                return new Verdict(level, List.copyOf(facts));
            }
        }
        return new Verdict(Verdict.Level.GOOD, List.of(quiet(report)));
    }

    /// The strictest of a day's reports, with the facts of all that are as strict.
    Verdict judge(LocalDate day) {
        return judged.of(day, this::weigh);
    }

    private Verdict weigh(LocalDate day) {
        List<Because> facts = new ArrayList<>();
        Verdict.Level strictest = Verdict.Level.GOOD;
        for (SessionReport report : Days.on(log, day)) {
            Verdict verdict = judge(report);
            if (verdict.isStricterThan(strictest)) {
                strictest = verdict.level();
                facts.clear();
            }
            if (!verdict.is(strictest)) continue;
            for (Because why : verdict.because()) {
                if (!facts.contains(why)) facts.add(why);
            }
        }
        return new Verdict(strictest, List.copyOf(facts));
    }

    /// Whether the safety questions are asked again whatever the decision.
    boolean asksTheScreen(SessionReport report) {
        Optional<PainScore> morning = morning(report).flatMap(MorningAnswer::pain);
        return reaches(report.pain().before())
                || reaches(report.pain().during())
                || reaches(report.pain().after())
                || reaches(morning)
                || rise(report).filter(up -> up >= rules.screenMorningRise()).isPresent();
    }

    /// Whether a run went well: what hard breathing and form say does not matter here.
    boolean wentWell(SessionReport report) {
        return escalating(report).isEmpty()
                && regressing(report).isEmpty()
                && Silence.in(report, morning(report)).isEmpty()
                && rise(report).filter(up -> up <= 0).isPresent()
                && report.effort()
                        .donePercent()
                        .filter(done -> done >= rules.progressFromDonePercent())
                        .isPresent();
    }

    /// Whether a morning was answered in full.
    boolean answeredMorning(LocalDate date) {
        return mornings().on(date).filter(MorningAnswer::isComplete).isPresent();
    }

    private List<Because> facts(Verdict.Level level, SessionReport report) {
        return switch (level) {
            case ESCALATE -> escalating(report);
            case REGRESS -> regressing(report);
            case HOLD -> holding(report);
            case GOOD -> List.of();
        };
    }

    private List<Because> escalating(SessionReport report) {
        List<Because> facts = new ArrayList<>();
        for (String flag : report.signs().flags().orElse(List.of())) {
            Sentence told = Sentence.of("plan.sign").with(Signs.said(flag));
            facts.add(new Because("DOSE-ESCALATE-SIGN", told, "R"));
        }
        report.pain()
                .during()
                .filter(this::isSevere)
                .ifPresent(pain -> facts.add(severe("plan.severe-during", pain)));
        morning(report)
                .flatMap(MorningAnswer::pain)
                .filter(this::isSevere)
                .ifPresent(pain -> facts.add(severe("plan.severe-morning", pain)));
        return facts;
    }

    private List<Because> regressing(SessionReport report) {
        List<Because> facts = new ArrayList<>();
        overLimit("DOSE-REGRESS-DURING", "plan.over-during", report.pain().during(), facts);
        overLimit("DOSE-REGRESS-AFTER", "plan.over-after", report.pain().after(), facts);
        rise(report)
                .filter(up -> up >= rules.regressMorningRise())
                .ifPresent(_ -> facts.add(morningFact("DOSE-REGRESS-MORNING", report)));
        if (mornings().stiffnessIsUp(morningOf(report))) {
            facts.add(
                    new Because(
                            "DOSE-REGRESS-STIFF",
                            Sentence.of("plan.stiffer").with(rules.stiffnessRiseMinutes()),
                            "R"));
        }
        if (report.signs().limp().orElse(false)) {
            facts.add(new Because("DOSE-REGRESS-LIMP", Sentence.of("plan.limped"), "R"));
        }
        return facts;
    }

    private List<Because> holding(SessionReport report) {
        List<Because> facts = new ArrayList<>(Silence.in(report, morning(report)));
        Optional<Integer> rise = rise(report);
        if (morning(report).flatMap(MorningAnswer::pain).isPresent() && rise.isEmpty()) {
            facts.add(new Because("DOSE-HOLD-NO-USUAL", Sentence.of("plan.no-usual"), "R"));
        }
        rise.filter(up -> up > 0)
                .ifPresent(_ -> facts.add(morningFact("DOSE-HOLD-MORNING", report)));
        facts.addAll(Effortful.holds(report.effort(), rules));
        return facts;
    }

    private Because quiet(SessionReport report) {
        return new Because(
                "DOSE-QUIET",
                Sentence.of("plan.quiet")
                        .with(points(report.pain().during()))
                        .with(points(morning(report).flatMap(MorningAnswer::pain)))
                        .with(limit.most())
                        .with(points(mornings().usualPain(morningOf(report)))),
                limit.source());
    }

    private void overLimit(String rule, String key, Optional<PainScore> pain, List<Because> facts) {
        pain.filter(limit::isExceededBy)
                .ifPresent(
                        score ->
                                facts.add(
                                        new Because(
                                                rule,
                                                Sentence.of(key).with(score).with(limit.most()),
                                                limit.source())));
    }

    private Because morningFact(String rule, SessionReport report) {
        return new Because(
                rule,
                Sentence.of("plan.worse-morning")
                        .with(points(morning(report).flatMap(MorningAnswer::pain)))
                        .with(points(mornings().usualPain(morningOf(report)))),
                "PMM");
    }

    private Because severe(String key, PainScore pain) {
        return new Because(
                "DOSE-ESCALATE-PAIN", Sentence.of(key).with(pain).with(rules.escalateAt()), "R");
    }

    /// Morning pain above the usual, in points; empty where either is not known.
    private Optional<Integer> rise(SessionReport report) {
        Optional<PainScore> usual = mornings().usualPain(morningOf(report));
        return morning(report)
                .flatMap(MorningAnswer::pain)
                .flatMap(pain -> usual.map(known -> pain.points() - known.points()));
    }

    private Optional<MorningAnswer> morning(SessionReport report) {
        return mornings().on(morningOf(report));
    }

    private Mornings mornings() {
        return new Mornings(log, rules);
    }

    private boolean reaches(Optional<PainScore> pain) {
        return pain.filter(this::isSevere).isPresent();
    }

    private boolean isSevere(PainScore pain) {
        return pain.points() >= rules.escalateAt();
    }

    private static LocalDate morningOf(SessionReport report) {
        return report.date().plusDays(1);
    }

    private static Gap points(Optional<PainScore> pain) {
        return pain.<Gap>map(score -> new Gap.Whole(score.points()))
                .orElse(Sentence.of("plan.unanswered"));
    }
}
