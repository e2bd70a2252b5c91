package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;

/// Says of each day whether it stands, or what it depends on.
record Certainties(Member member, Course course, PhaseDates dates) {

    PlanDay.Certainty of(LocalDate day) {
        if (day.isBefore(dates.earliestEnd(course.phase()))
                || day.isBefore(course.today().plusDays(1))) {
            return new PlanDay.Certainty.Fixed();
        }
        Phase phase = dates.at(day);
        if (phase == course.phase()) {
            return new PlanDay.Certainty.Depends(Sentence.of("plan.depends.feel"));
        }
        return new PlanDay.Certainty.Depends(
                Sentence.of("plan.depends.checks")
                        .with(
                                Gap.Kind.PHASE,
                                member.book().phases().get(phase.number() - 2).phase().name()));
    }
}
