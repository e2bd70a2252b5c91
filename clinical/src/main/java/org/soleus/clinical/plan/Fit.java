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
                .must(c.hurtsIn(Zone.Z2) || c.hurtsIn(Zone.Z3), "It hurts in the calf bulge")
                .must(c.began(Onset.SUDDEN), "It began in one moment")
                .must(explosive, "It came in a sprint, a hill or a push-off")
                .support(c.tests().straightRaiseIsWorse(), "A straight-knee rise hurts more")
                .support(c.tests().straightStretchIsWorse(), "A straight-knee stretch hurts more")
                .support(c.hurtsIn(Zone.Z2), "The inner bulge is the commonest place")
                .support(
                        c.worstWhen(Complaint.Worst.FAST_PUSH_OFF),
                        "It is worst in a fast push-off");
    }

    private static Evidence soleus(Complaint c) {
        return new Evidence(Pattern.SOLEUS_STRAIN, "Aspetar")
                .must(c.hurtsIn(Zone.Z4), "It hurts deep or low in the calf")
                .must(
                        c.onset().isPresent() && !c.began(Onset.SUDDEN),
                        "It came on without one clear moment")
                .support(c.tests().bentRaiseIsWorse(), "A bent-knee rise hurts more")
                .support(c.tests().bentStretchIsWorse(), "A bent-knee stretch hurts more")
                .support(
                        c.worstWhen(Complaint.Worst.SLOW_JOG),
                        "It is worst in slow jogging or long walking");
    }

    private static Evidence achillesMid(Complaint c) {
        boolean loadRelated =
                c.worst().isPresent()
                        || c.tests().anyWorseThan(PainScore.NONE)
                        || !c.doing().isEmpty();
        return new Evidence(Pattern.ACHILLES_MID, "Core")
                .must(c.hurtsIn(Zone.Z5), "It hurts in the tendon above the heel bone")
                .must(c.began(Onset.GRADUAL), "It came on over days or weeks")
                .must(loadRelated, "It comes with loading")
                .support(
                        c.today().morningStiffnessMinutes().filter(min -> min > 0).isPresent()
                                || c.worstWhen(Complaint.Worst.FIRST_STEPS),
                        "It is stiff in the morning")
                .support(c.worstWhen(Complaint.Worst.WARMS_UP), "It warms up and comes back")
                .support(hurts(c.tests().raiseStraight()), "A rise on one leg hurts");
    }

    private static Evidence insertional(Complaint c) {
        return new Evidence(Pattern.ACHILLES_INSERTIONAL, "Core")
                .must(c.hurtsIn(Zone.Z6), "It hurts at the heel bone")
                .support(hurts(c.tests().stretchStraight()), "The stretch hurts")
                .support(c.doing().contains(Complaint.Doing.HILL), "It came with hills")
                .support(c.doing().contains(Complaint.Doing.NEW_SHOES), "It came with new shoes");
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
                .must(
                        places > 1 || (places == 1 && c.bothLegs()),
                        "It is spread over the calf, or in both calves")
                .must(c.began(Onset.NEXT_DAY), "It came the day after")
                .must(!c.doing().isEmpty(), "It followed a new or harder session")
                .must(raises, "A rise on one leg is possible at 4 or less")
                .support(c.bothLegs(), "Both legs are sore")
                .support(places == 3, "The whole calf is sore")
                .support(newLoad(c.doing()), "Something was new");
    }

    private static boolean newLoad(Set<Complaint.Doing> doing) {
        return doing.contains(Complaint.Doing.MORE_DISTANCE)
                || doing.contains(Complaint.Doing.MORE_SPEED)
                || doing.contains(Complaint.Doing.NEW_EXERCISE)
                || doing.contains(Complaint.Doing.NEW_SURFACE);
    }

    private static Evidence cramp(Complaint c) {
        return new Evidence(Pattern.CRAMP, "R")
                .must(
                        History.yes(c.history().letsGoInMinutes()),
                        "A hard knot that let go in minutes, and normal in between")
                .support(c.began(Onset.SUDDEN), "It began in one moment")
                .support(
                        c.history().crampsPerWeek().filter(n -> n > 0).isPresent(),
                        "It has come before");
    }

    private static Evidence shin(Complaint c) {
        return new Evidence(Pattern.MTSS, "MTSSdx")
                .must(c.hurtsIn(Zone.Z7), "It hurts at the inner shin edge")
                .must(
                        c.worstWhen(Complaint.Worst.INNER_SHIN),
                        "It runs along the edge, a hand's width or more, when running")
                .must(
                        History.yes(c.history().boneSignsClear()),
                        "None of the bone questions was answered yes")
                .support(c.began(Onset.GRADUAL), "It came on over days or weeks")
                .support(newLoad(c.doing()), "The training had changed");
    }

    private static boolean hurts(Optional<PainScore> test) {
        return test.filter(pain -> pain.isWorseThan(PainScore.NONE)).isPresent();
    }
}
