package org.soleus.server.outcome;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.WentWith;
import org.soleus.server.measure.TestView;
import org.soleus.server.measure.Told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that a progress page and its sheet of paper say of one plan.
///
/// @param progress day by day
/// @param weeks week by week, the present one last
/// @param phases the phases begun so far
/// @param phase the present one
/// @param gates the gates that were passed, in words
/// @param raises heel raises so far
/// @param told what was answered in some weeks, in order
/// @param activities what she named as hard
/// @param helped what went together with calm mornings, by its words
/// @param missing answered mornings that are missing before that can be told
public record Story(
        Progress progress,
        List<Week> weeks,
        List<PhaseLine> phases,
        String phase,
        List<String> gates,
        Optional<TestView> raises,
        List<Told> told,
        List<String> activities,
        Map<Sentence, WentWith> helped,
        int missing) {

    /// A phase that was begun.
    public record PhaseLine(String title, LocalDate since) {}

    /// Copies everything.
    public Story {
        weeks = List.copyOf(weeks);
        phases = List.copyOf(phases);
        gates = List.copyOf(gates);
        told = List.copyOf(told);
        activities = List.copyOf(activities);
        helped = Map.copyOf(helped);
    }

    /// The present week.
    public Week week() {
        return weeks.getLast();
    }
}
