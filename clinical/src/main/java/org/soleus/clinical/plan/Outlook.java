package org.soleus.clinical.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the plan allows at this moment, beside what the report says.
///
/// @param exercises slugs that the phase, the member's cautions and equipment allow
/// @param hasWeights whether a weight is at hand
/// @param daysPerWeek on how many days a week the session comes, 1 to 7
/// @param mostDaysPerWeek on how many it may come, 1 to 7
/// @param contactsLastWeek calf contacts a leg of the last seven days; 0 is not known
/// @param contactsNextWeek calf contacts a leg of the next seven days if nothing changes
public record Outlook(
        Set<String> exercises,
        boolean hasWeights,
        int daysPerWeek,
        int mostDaysPerWeek,
        int contactsLastWeek,
        int contactsNextWeek) {

    public Outlook {
        exercises = Set.copyOf(exercises);
    }

    /// The same, without the exercises that the session holds already.
    Outlook without(List<Prescription> session) {
        Set<String> rest = new HashSet<>(exercises);
        session.forEach(prescription -> rest.remove(prescription.exercise()));
        return new Outlook(
                rest, hasWeights, daysPerWeek, mostDaysPerWeek, contactsLastWeek, contactsNextWeek);
    }

    /// Whether a week with this many more contacts stays under the cap. Whole numbers, no rounding.
    boolean bears(int moreContacts, DoseRules rules) {
        return contactsLastWeek == 0
                || moreContacts <= 0
                || CalfContacts.isWithinCap(
                        contactsLastWeek, contactsNextWeek + moreContacts, rules);
    }
}
