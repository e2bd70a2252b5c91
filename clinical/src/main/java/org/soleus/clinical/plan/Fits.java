package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What of the book suits a member, remembered while one calendar is drawn.
///
/// Whether an exercise suits depends on the phase and on whether a strain is still fresh, not on
/// the day itself.
final class Fits {

    private final Member member;
    private final Course course;
    private final IdentityHashMap<Object, List<Known>> known = new IdentityHashMap<>();

    private record Known(Phase phase, boolean fresh, Optional<Prescription> fit) {}

    Fits(Member member, Course course) {
        this.member = member;
        this.course = course;
    }

    Optional<Prescription> slot(PhaseRule.Slot slot, Phase phase, LocalDate day) {
        return remembered(
                slot, phase, day, () -> Slots.fill(member, slot, phase, day, gates(phase)));
    }

    Optional<Prescription> asked(Prescription asked, Phase phase, LocalDate day) {
        return remembered(asked, phase, day, () -> member.fitted(asked, phase, day, gates(phase)));
    }

    /// At the member's own dose. What follows its own weeks keeps its own doses.
    Prescription own(Prescription first) {
        return climbs(first) ? course.own(first, member.book().ladder()) : first;
    }

    /// Whether its dose rises and falls by decisions.
    boolean climbs(Prescription prescription) {
        return member.book()
                .component(prescription.component())
                .filter(ComponentCard::climbs)
                .isPresent();
    }

    private Set<String> gates(Phase phase) {
        return Calendar.gatesIn(phase, course.gates());
    }

    private Optional<Prescription> remembered(
            Object what, Phase phase, LocalDate day, Supplier<Optional<Prescription>> find) {
        boolean fresh = member.isFresh(phase, day);
        List<Known> times = known.computeIfAbsent(what, _ -> new ArrayList<>(2));
        for (Known one : times) {
            if (one.phase() == phase && one.fresh() == fresh) {
                return one.fit();
            }
        }
        Optional<Prescription> fit = find.get();
        times.add(new Known(phase, fresh, fit));
        return fit;
    }
}
