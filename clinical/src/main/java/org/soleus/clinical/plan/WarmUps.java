package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is done before a run.
record WarmUps(Member member, Course course, Fits fits) {

    /// The warm-up, then the exercises that come with a run, at the member's own dose.
    ///
    /// @param springs whether springs may be among them
    List<Prescription> before(LocalDate day, Phase phase, boolean springs) {

        List<Prescription> own = new ArrayList<>();
        for (PhaseRule.Slot slot : member.book().rule(phase).slots()) {
            if (slot.rhythm() == PhaseRule.Rhythm.RUN) {
                fits.slot(slot, phase, day).map(course::dose).ifPresent(own::add);
            }
        }
        List<Prescription> list = new ArrayList<>();
        for (Prescription one : member.book().warmUp()) {
            fits.asked(one, phase, day)
                    .filter(fit -> own.stream().noneMatch(fit::isSameExerciseAs))
                    .ifPresent(list::add);
        }
        list.addAll(own);
        list.removeIf(one -> isSpring(one) && !springs);
        return Slots.distinct(list);
    }

    private boolean isSpring(Prescription one) {
        return member.book().ladder().rung(one.exercise()).springs();
    }
}
