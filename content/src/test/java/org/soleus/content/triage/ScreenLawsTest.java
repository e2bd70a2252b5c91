package org.soleus.content.triage;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ScreenLawsTest {

    private static final Screen SCREEN = Screens.bundled();
    private static final int CASES = 5_000;

    @Test
    void an_added_answer_never_removes_a_finding_and_never_lowers() {
        Someone.holds(
                SCREEN,
                CASES,
                someone -> {
                    for (var question : SCREEN.questions()) {
                        if (question.isAboutCircumstances()) continue;
                        if (someone.words().containsKey(question.id())) continue;
                        var said = Someone.words(new Random(someone.hashCode()), question);
                        if (!holdsWhenAdded(someone, someone.with(question.id(), said)))
                            return false;
                    }
                    return true;
                });
    }

    @Test
    void what_is_not_known_counts_as_its_worse_value() {
        Someone.holds(
                SCREEN,
                CASES,
                someone -> {
                    var known = decide(someone).disposition();
                    for (var key : someone.around().keySet()) {
                        var less = decide(someone.notTelling(key)).disposition();
                        if (!less.isAtLeast(known)) return false;
                    }
                    return true;
                });
    }

    @Test
    void silence_never_clears() {
        Someone.holds(
                SCREEN,
                CASES,
                someone -> {
                    var result = decide(someone);
                    boolean clear = result.disposition() == Disposition.OK;
                    return !clear || result.unanswered().isEmpty();
                });
    }

    @Test
    void not_sure_is_never_milder_than_no_where_it_could_be_grave() {
        Someone.holds(
                SCREEN,
                CASES,
                someone -> {
                    for (var id : List.copyOf(someone.words().keySet())) {
                        var no = gravest(decide(someone.with(id, List.of("no"))));
                        var unsure = gravest(decide(someone.with(id, List.of("not_sure"))));
                        // A plain "no" to the heel raise is an inability, not a denial.
                        if (!id.equals("ATR2") && !unsure.isAtLeast(no)) return false;
                    }
                    return true;
                });
    }

    @Test
    void a_decision_always_has_a_reason_and_the_gravest_comes_first() {
        Someone.holds(
                SCREEN,
                CASES,
                someone -> {
                    var result = decide(someone);
                    return !result.because().isEmpty()
                            && result.findings().getFirst().leadsTo() == result.disposition()
                            && !result.wouldChange(SCREEN.sentences()).isEmpty();
                });
    }

    @Test
    void an_emergency_owes_no_further_answer() {
        Someone.holds(
                SCREEN,
                CASES,
                someone -> {
                    var result = decide(someone);
                    boolean emergency = result.disposition() == Disposition.E_NOW;
                    return !emergency || result.unanswered().isEmpty();
                });
    }

    private static boolean holdsWhenAdded(Someone before, Someone after) {
        var was = decide(before);
        var is = decide(after);
        return fired(is).containsAll(fired(was)) && gravest(is).isAtLeast(gravest(was));
    }

    private static ScreenResult decide(Someone someone) {
        return SCREEN.decide(
                QuietCase.answers(someone.words()), QuietCase.circumstances(someone.around()));
    }

    /// What fired: silence and all-clear are no findings of a rule.
    private static Set<String> fired(ScreenResult result) {
        var rules = new HashSet<String>();
        for (Finding finding : result.findings()) {
            if (!finding.rule().equals("UNANSWERED") && !finding.rule().equals("CLEAR")) {
                rules.add(finding.rule());
            }
        }
        return rules;
    }

    private static Disposition gravest(ScreenResult result) {
        var gravest = Disposition.OK;
        for (Finding finding : result.findings()) {
            if (!finding.rule().equals("UNANSWERED")) gravest = gravest.or(finding.leadsTo());
        }
        return gravest;
    }
}
