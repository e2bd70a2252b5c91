package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.triage.Disposition;

/// Grades a strained calf by the member's own report.
///
/// What was not answered is not taken for the mild answer: a leg that was not tried is grade 2.
///
/// @param grade 1, 2 or 3
/// @param disposition OK, a clinician's look, or examined today
/// @param because the answer that decided
record Grading(StrainGrade grade, Disposition disposition, Because because) {

    static Grading of(Complaint complaint, MatchRules rules) {
        LegToday today = complaint.today();
        if (today.raises(LegToday.HeelRaise.NEITHER)
                || today.shows(LegToday.Bruise.EXTENSIVE)
                || History.yes(today.dent())) {
            return new Grading(
                    StrainGrade.G3, Disposition.SAME_DAY, because("STRAIN-G3", "plan.strain.3"));
        }
        boolean mild =
                today.walking().filter(LegToday.Walking.NORMAL::equals).isPresent()
                        && today.raises(LegToday.HeelRaise.SINGLE)
                        && today.shows(LegToday.Bruise.NONE)
                        && complaint
                                .tests()
                                .raiseStraight()
                                .filter(pain -> !pain.isWorseThan(rules.littleRaise()))
                                .isPresent();
        return mild
                ? new Grading(StrainGrade.G1, Disposition.OK, because("STRAIN-G1", "plan.strain.1"))
                : new Grading(
                        StrainGrade.G2,
                        Disposition.PT_REVIEW,
                        because("STRAIN-G2", "plan.strain.2"));
    }

    private static Because because(String rule, String key) {
        return new Because(rule, Sentence.of(key), "Grades");
    }
}
