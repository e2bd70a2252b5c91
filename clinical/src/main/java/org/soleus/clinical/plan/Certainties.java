package org.soleus.clinical.plan;

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
            return new PlanDay.Certainty.Depends("How each session and the morning after it feel");
        }
        return new PlanDay.Certainty.Depends(
                "The checks at the end of \""
                        + member.book().phases().get(phase.number() - 2).title()
                        + "\"");
    }
}
