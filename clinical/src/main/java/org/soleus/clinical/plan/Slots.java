package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fills the slots of a phase with exercises that suit the member.
final class Slots {

    private Slots() {}

    static Optional<Prescription> fill(
            Member member, PhaseRule.Slot slot, Phase phase, LocalDate day, Set<String> gates) {
        if (!member.has(slot.component()) || !member.takes(slot)) {
            return Optional.empty();
        }
        Prescription first = member.book().ladder().start(slot.exercise(), slot.component());
        return member.fitted(first, phase, day, gates).map(fit -> older(member, slot, fit));
    }

    /// One more set of strength from the age at which phases last longer.
    private static Prescription older(Member member, PhaseRule.Slot slot, Prescription fit) {
        Optional<Because> age = member.why(RiskFactor.AGE);
        int most = member.book().ladder().rung(fit.exercise()).mostSets();
        return slot.rhythm() == PhaseRule.Rhythm.STRENGTH && age.isPresent() && fit.sets() < most
                ? fit.withSets(fit.sets() + 1).because(age.get())
                : fit;
    }

    /// Each exercise once, the first mention kept.
    static List<Prescription> distinct(List<Prescription> prescriptions) {
        List<Prescription> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Prescription prescription : prescriptions) {
            if (seen.add(prescription.exercise())) {
                kept.add(prescription);
            }
        }
        return kept;
    }
}
