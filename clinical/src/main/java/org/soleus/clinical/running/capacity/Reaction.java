package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a calf answered a run, by the pain-monitoring model: the strictest level that fits.
///
/// A missing answer is judged elsewhere: here it neither helps nor harms. Source: `PMM`; limits
/// `R`.
///
/// @param level how much it asks to hold back
/// @param because the facts of that level; empty where nothing was found
public record Reaction(Level level, List<Because> because) {

    /// From the freest to the strictest.
    public enum Level {
        QUIET,
        HOLD,
        REGRESS,
        ESCALATE
    }

    public Reaction {
        because = List.copyOf(because);
    }

    /// Whether it is this level.
    public boolean is(Level other) {
        return level == other;
    }

    /// Whether it asks for a step back or more.
    public boolean stepsBack() {
        return level.compareTo(Level.REGRESS) >= 0;
    }

    /// The reaction to what was felt.
    public static Reaction to(Felt felt, PainLimits limits) {
        List<Because> stop = escalating(felt, limits);
        if (!stop.isEmpty()) return new Reaction(Level.ESCALATE, stop);
        List<Because> back = regressing(felt, limits);
        if (!back.isEmpty()) return new Reaction(Level.REGRESS, back);
        List<Because> hold = holding(felt, limits);
        return new Reaction(hold.isEmpty() ? Level.QUIET : Level.HOLD, hold);
    }

    private static List<Because> escalating(Felt felt, PainLimits limits) {
        List<Because> facts = new ArrayList<>();
        for (String sign : felt.signs().orElse(List.of())) {
            Sentence told = Sentence.of("plan.sign").with(said(sign));
            facts.add(new Because("DOSE-ESCALATE-SIGN", told, "R"));
        }
        severe("nextrun.severe-during", felt.during(), limits, facts);
        severe("plan.severe-morning", felt.morning(), limits, facts);
        severe("nextrun.severe-second", felt.secondMorning(), limits, facts);
        return facts;
    }

    /// A sign as a voice tells it; a word that nobody asks for stands as it is.
    private static Gap said(String sign) {
        return switch (sign) {
            case "pop" -> Sentence.of("plan.told.pop");
            case "swelling" -> Sentence.of("plan.told.swelling");
            default -> new Gap.Written(sign);
        };
    }

    private static void severe(
            String key, Optional<PainScore> pain, PainLimits limits, List<Because> facts) {
        pain.filter(score -> score.points() >= limits.escalateAt())
                .map(score -> Sentence.of(key).with(score).with(limits.escalateAt()))
                .ifPresent(said -> facts.add(new Because("DOSE-ESCALATE-PAIN", said, "R")));
    }

    private static List<Because> regressing(Felt felt, PainLimits limits) {
        List<Because> facts = new ArrayList<>();
        over("DOSE-REGRESS-DURING", "nextrun.over-during", felt.during(), limits, facts);
        over("DOSE-REGRESS-AFTER", "plan.over-after", felt.after(), limits, facts);
        felt.rise()
                .filter(up -> up >= limits.regressRise())
                .ifPresent(up -> facts.add(morning("DOSE-REGRESS-MORNING", up)));
        if (felt.stiffnessUp().orElse(false)) {
            Sentence stiffer = Sentence.of("plan.stiffer").with(limits.stiffnessRiseMinutes());
            facts.add(new Because("DOSE-REGRESS-STIFF", stiffer, "R"));
        }
        if (felt.limp().orElse(false)) {
            facts.add(new Because("DOSE-REGRESS-LIMP", Sentence.of("plan.limped"), "R"));
        }
        return facts;
    }

    private static void over(
            String rule,
            String key,
            Optional<PainScore> pain,
            PainLimits limits,
            List<Because> facts) {
        pain.filter(score -> score.isWorseThan(limits.most()))
                .map(score -> Sentence.of(key).with(score).with(limits.most()))
                .ifPresent(said -> facts.add(new Because(rule, said, limits.source())));
    }

    private static List<Because> holding(Felt felt, PainLimits limits) {
        List<Because> facts = new ArrayList<>();
        felt.rise()
                .filter(up -> up > 0)
                .ifPresent(up -> facts.add(morning("DOSE-HOLD-MORNING", up)));
        felt.rpe()
                .filter(effort -> effort >= limits.holdFromRpe())
                .map(effort -> Sentence.of("nextrun.felt-hard").with(effort))
                .ifPresent(said -> facts.add(new Because("DOSE-HOLD-HARD", said, "R")));
        felt.donePercent()
                .filter(done -> done < limits.holdBelowDonePercent())
                .map(done -> Sentence.of("nextrun.done-part").with(done))
                .ifPresent(said -> facts.add(new Because("DOSE-HOLD-DONE", said, "R")));
        return facts;
    }

    private static Because morning(String rule, int up) {
        return new Because(rule, Sentence.of("nextrun.morning-up").with(up), "PMM");
    }
}
