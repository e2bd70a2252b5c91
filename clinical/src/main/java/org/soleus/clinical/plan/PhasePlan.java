package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.time.LocalDate;
import java.util.List;

/// One phase of a member's plan: when it may come, what opens it, what ends it, what it holds.
///
/// @param phase which
/// @param title what the member reads
/// @param words what it is for
/// @param typicalStart the day it begins if each check goes well; not a promise
/// @param minimumDays least days in it, after the age multiplier
/// @param entry what must hold before it begins
/// @param exit what must hold, all, on two check-ins at least 24 hours apart
/// @param gates rule ids of the gates that stand in it
/// @param contents the exercises at their first dose, in plan order
/// @param opensLater names of what a later issue of the plan will hold, in words only
/// @param because why the lengths or contents differ from the common plan; may be empty
public record PhasePlan(
        Phase phase,
        String title,
        String words,
        LocalDate typicalStart,
        int minimumDays,
        List<Criterion> entry,
        List<Criterion> exit,
        List<String> gates,
        List<Prescription> contents,
        List<String> opensLater,
        List<Because> because) {

    public PhasePlan {
        entry = List.copyOf(entry);
        exit = List.copyOf(exit);
        gates = List.copyOf(gates);
        contents = List.copyOf(contents);
        opensLater = List.copyOf(opensLater);
        because = List.copyOf(because);
    }
}
