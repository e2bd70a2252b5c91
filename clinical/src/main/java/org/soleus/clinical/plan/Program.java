package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.triage.Disposition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Twelve weeks for one member: what is in it and why, phase by phase and day by day.
///
/// Drafted by `Drafting` from the intake alone, and the same intake always gives the same program.
///
/// @param start the first day
/// @param match the pattern that the answers fit
/// @param limit most pain allowed during and after loading
/// @param disposition the least that the plan asks for before it may start
/// @param because why it asks for that: the pattern, and what asks for more; never empty
/// @param components what is in the plan, each with the answers that turned it on
/// @param phases the five phases
/// @param days 84 days, and as many more as the plan waited; once they are over, two weeks ahead of
///   the day on which it is drawn
public record Program(
        LocalDate start,
        PatternMatch match,
        TissueLimit limit,
        Disposition disposition,
        List<Because> because,
        List<Component> components,
        List<PhasePlan> phases,
        List<PlanDay> days) {

    /// Days in a program.
    public static final int DAYS = 84;

    /// Days that are drawn ahead once these are over: criteria end a plan, not the calendar.
    static final int AHEAD = 14;

    /// The day after the last one that is drawn.
    ///
    /// @param today the first day that is drawn anew
    static LocalDate end(LocalDate start, LocalDate today, PlanTime time) {
        LocalDate twelve = time.end(start, DAYS);
        if (today.isBefore(twelve)) return twelve;
        long over = today.toEpochDay() - start.toEpochDay();
        return start.plusDays(over / 7 * 7 + AHEAD);
    }

    public Program {
        because = List.copyOf(because);
        components = List.copyOf(components);
        phases = List.copyOf(phases);
        days = List.copyOf(days);
    }

    /// The day, where the program holds it.
    public Optional<PlanDay> find(LocalDate date) {
        long index = date.toEpochDay() - start.toEpochDay();
        return index < 0 || index >= days.size()
                ? Optional.empty()
                : Optional.of(days.get((int) index));
    }
}
