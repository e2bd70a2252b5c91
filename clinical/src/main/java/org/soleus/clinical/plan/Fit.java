package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.triage.Circumstances.Onset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A pattern whose musts all hold, and how much supports it.
///
/// @param pattern which
/// @param supports how many supporting answers were given
/// @param because the musts, then the supports
record Fit(Pattern pattern, int supports, List<Because> because) {

    /// Every pattern that fits, in the order of the table.
    static List<Fit> all(Intake intake, MatchRules rules) {
        Complaint complaint = intake.complaint();
        List<Fit> fits = new ArrayList<>();
        for (Evidence evidence :
                List.of(
                        gastroc(complaint),
                        soleus(complaint),
                        achillesMid(complaint),
                        insertional(complaint),
                        soreness(complaint, rules),
                        cramp(complaint),
                        shin(complaint))) {
            evidence.fit().ifPresent(fits::add);
        }
        return List.copyOf(fits);
    }

    private static Evidence gastroc(Complaint c) {
        boolean explosive =
                c.doing().contains(Complaint.Doing.SPRINT)
                        || c.doing().contains(Complaint.Doing.HILL)
                        || c.doing().contains(Complaint.Doing.PUSH_OFF);
        return new Evidence(Pattern.GASTROC_STRAIN, "Aspetar")
                .must(c.hurtsIn(Zone.Z2) || c.hurtsIn(Zone.Z3), "plan.fit.bulge")
                .must(c.began(Onset.SUDDEN), "plan.fit.one-moment")
                .must(explosive, "plan.fit.explosive")
                .support(c.tests().straightRaiseIsWorse(), "plan.fit.straight-rise")
                .support(c.tests().straightStretchIsWorse(), "plan.fit.straight-stretch")
                .support(c.hurtsIn(Zone.Z2), "plan.fit.inner-bulge")
                .support(c.worstWhen(Complaint.Worst.FAST_PUSH_OFF), "plan.fit.fast-push-off");
    }

    private static Evidence soleus(Complaint c) {
        return new Evidence(Pattern.SOLEUS_STRAIN, "Aspetar")
                .must(c.hurtsIn(Zone.Z4), "plan.fit.deep")
                .must(c.onset().isPresent() && !c.began(Onset.SUDDEN), "plan.fit.no-moment")
                .support(c.tests().bentRaiseIsWorse(), "plan.fit.bent-rise")
                .support(c.tests().bentStretchIsWorse(), "plan.fit.bent-stretch")
                .support(c.worstWhen(Complaint.Worst.SLOW_JOG), "plan.fit.slow-jog");
    }

    private static Evidence achillesMid(Complaint c) {
        boolean loadRelated =
                c.worst().isPresent()
                        || c.tests().anyWorseThan(PainScore.NONE)
                        || !c.doing().isEmpty();
        return new Evidence(Pattern.ACHILLES_MID, "Core")
                .must(c.hurtsIn(Zone.Z5), "plan.fit.tendon")
                .must(c.began(Onset.GRADUAL), "plan.fit.gradual")
                .must(loadRelated, "plan.fit.loading")
                .support(
                        c.today().morningStiffnessMinutes().filter(min -> min > 0).isPresent()
                                || c.worstWhen(Complaint.Worst.FIRST_STEPS),
                        "plan.fit.stiff-morning")
                .support(c.worstWhen(Complaint.Worst.WARMS_UP), "plan.fit.warms-up")
                .support(hurts(c.tests().raiseStraight()), "plan.fit.rise-hurts");
    }

    private static Evidence insertional(Complaint c) {
        return new Evidence(Pattern.ACHILLES_INSERTIONAL, "Core")
                .must(c.hurtsIn(Zone.Z6), "plan.fit.heel-bone")
                .support(hurts(c.tests().stretchStraight()), "plan.fit.stretch-hurts")
                .support(c.doing().contains(Complaint.Doing.HILL), "plan.fit.hills")
                .support(c.doing().contains(Complaint.Doing.NEW_SHOES), "plan.fit.new-shoes");
    }

    private static Evidence soreness(Complaint c, MatchRules rules) {
        int places = 0;
        for (Zone zone : List.of(Zone.Z2, Zone.Z3, Zone.Z4)) {
            places += c.hurtsIn(zone) ? 1 : 0;
        }
        boolean raises =
                c.today().raises(LegToday.HeelRaise.SINGLE)
                        && c.tests()
                                .raiseStraight()
                                .filter(pain -> !pain.isWorseThan(rules.littleRaise()))
                                .isPresent();
        return new Evidence(Pattern.DOMS_OVERLOAD, "R")
                .must(places > 1 || (places == 1 && c.bothLegs()), "plan.fit.spread")
                .must(c.began(Onset.NEXT_DAY), "plan.fit.day-after")
                .must(!c.doing().isEmpty(), "plan.fit.harder-session")
                .must(raises, "plan.fit.rise-possible")
                .support(c.bothLegs(), "plan.fit.both-sore")
                .support(places == 3, "plan.fit.whole-calf")
                .support(newLoad(c.doing()), "plan.fit.something-new");
    }

    private static boolean newLoad(Set<Complaint.Doing> doing) {
        return doing.contains(Complaint.Doing.MORE_DISTANCE)
                || doing.contains(Complaint.Doing.MORE_SPEED)
                || doing.contains(Complaint.Doing.NEW_EXERCISE)
                || doing.contains(Complaint.Doing.NEW_SURFACE);
    }

    private static Evidence cramp(Complaint c) {
        return new Evidence(Pattern.CRAMP, "R")
                .must(History.yes(c.history().letsGoInMinutes()), "plan.fit.knot")
                .support(c.began(Onset.SUDDEN), "plan.fit.one-moment")
                .support(
                        c.history().crampsPerWeek().filter(n -> n > 0).isPresent(),
                        "plan.fit.came-before");
    }

    private static Evidence shin(Complaint c) {
        return new Evidence(Pattern.MTSS, "MTSSdx")
                .must(c.hurtsIn(Zone.Z7), "plan.fit.shin-edge")
                .must(c.worstWhen(Complaint.Worst.INNER_SHIN), "plan.fit.along-edge")
                .must(History.yes(c.history().boneSignsClear()), "plan.fit.bone-clear")
                .support(c.began(Onset.GRADUAL), "plan.fit.gradual")
                .support(newLoad(c.doing()), "plan.fit.training-changed");
    }

    private static boolean hurts(Optional<PainScore> test) {
        return test.filter(pain -> pain.isWorseThan(PainScore.NONE)).isPresent();
    }
}
