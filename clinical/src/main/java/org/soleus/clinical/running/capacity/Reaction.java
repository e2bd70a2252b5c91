package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;

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
            facts.add(new Because("DOSE-ESCALATE-SIGN", "Warning sign reported: " + sign, "R"));
        }
        severe("Worst pain during was ", felt.during(), limits, facts);
        severe("Pain the next morning was ", felt.morning(), limits, facts);
        severe("Pain on the second morning was ", felt.secondMorning(), limits, facts);
        return facts;
    }

    private static void severe(
            String words, Optional<PainScore> pain, PainLimits limits, List<Because> facts) {
        pain.filter(score -> score.points() >= limits.escalateAt())
                .ifPresent(
                        score ->
                                facts.add(
                                        new Because(
                                                "DOSE-ESCALATE-PAIN",
                                                words
                                                        + score.points()
                                                        + "; from "
                                                        + limits.escalateAt()
                                                        + " we stop",
                                                "R")));
    }

    private static List<Because> regressing(Felt felt, PainLimits limits) {
        List<Because> facts = new ArrayList<>();
        over("DOSE-REGRESS-DURING", "Worst pain during was ", felt.during(), limits, facts);
        over("DOSE-REGRESS-AFTER", "Pain right after was ", felt.after(), limits, facts);
        felt.rise()
                .filter(up -> up >= limits.regressRise())
                .ifPresent(up -> facts.add(morning("DOSE-REGRESS-MORNING", up)));
        if (felt.stiffnessUp().orElse(false)) {
            facts.add(
                    new Because(
                            "DOSE-REGRESS-STIFF",
                            "Morning stiffness was up by "
                                    + limits.stiffnessRiseMinutes()
                                    + " minutes or more, two mornings running",
                            "R"));
        }
        if (felt.limp().orElse(false)) {
            facts.add(new Because("DOSE-REGRESS-LIMP", "You limped", "R"));
        }
        return facts;
    }

    private static void over(
            String rule,
            String words,
            Optional<PainScore> pain,
            PainLimits limits,
            List<Because> facts) {
        pain.filter(score -> score.isWorseThan(limits.most()))
                .ifPresent(
                        score ->
                                facts.add(
                                        new Because(
                                                rule,
                                                words
                                                        + score.points()
                                                        + "; your limit is "
                                                        + limits.most().points(),
                                                limits.source())));
    }

    private static List<Because> holding(Felt felt, PainLimits limits) {
        List<Because> facts = new ArrayList<>();
        felt.rise()
                .filter(up -> up > 0)
                .ifPresent(up -> facts.add(morning("DOSE-HOLD-MORNING", up)));
        felt.rpe()
                .filter(effort -> effort >= limits.holdFromRpe())
                .ifPresent(
                        effort ->
                                facts.add(
                                        new Because(
                                                "DOSE-HOLD-HARD",
                                                "The run felt like " + effort + " of 10",
                                                "R")));
        felt.donePercent()
                .filter(done -> done < limits.holdBelowDonePercent())
                .ifPresent(
                        done ->
                                facts.add(
                                        new Because(
                                                "DOSE-HOLD-DONE",
                                                "You ran " + done + " % of what was planned",
                                                "R")));
        return facts;
    }

    private static Because morning(String rule, int up) {
        return new Because(
                rule,
                "Morning pain was " + up + (up == 1 ? " point" : " points") + " above your usual",
                "PMM");
    }
}
