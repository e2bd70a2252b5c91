package org.soleus.server.running.web;

import org.soleus.clinical.running.DaySteps;
import org.soleus.server.running.DayCount;
import org.soleus.server.web.Sent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The steps of a member's last days, and the form for one of them.
///
/// @param today her day
/// @param days those known of the last 31, the newest first
/// @param given what the form holds
/// @param errors what does not fit, by field
public record StepsView(
        LocalDate today,
        List<DayCount> days,
        Map<String, String> given,
        Map<String, String> errors) {

    /// So many days back a day's steps can still be typed; `R`.
    private static final int DAYS_BACK = 30;

    /// Copies what it is given.
    public StepsView {
        days = List.copyOf(days);
    }

    static StepsView of(List<DayCount> all, LocalDate today) {
        return of(all, today, Map.of("day", today.toString()), Map.of());
    }

    static StepsView of(
            List<DayCount> all,
            LocalDate today,
            Map<String, String> given,
            Map<String, String> errors) {
        var first = today.minusDays(DAYS_BACK);
        var recent = all.stream().filter(one -> !one.day().isBefore(first)).toList();
        return new StepsView(today, recent.reversed(), given, errors);
    }

    /// What does not fit of what was sent, by field; in the order of asking.
    static Map<String, String> problems(Sent sent, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        var day = sent.day("day");
        boolean fits =
                day.filter(one -> !one.isAfter(today))
                        .filter(one -> !one.isBefore(today.minusDays(DAYS_BACK)))
                        .isPresent();
        if (!fits) errors.put("day", "Choose today or one of the 30 days before it.");
        if (sent.number("steps", 0, DaySteps.MOST).isEmpty()) {
            errors.put("steps", "Enter a whole number of steps, from 0 to 120000.");
        }
        return errors;
    }

    /// The first day that can be typed.
    public LocalDate first() {
        return today.minusDays(DAYS_BACK);
    }

    /// How much is known.
    public String heading() {
        return days.isEmpty()
                ? "Your daily steps are not known"
                : "Steps of " + days.size() + " of the last " + (DAYS_BACK + 1) + " days are known";
    }

    /// Who counted.
    public static String from(DayCount day) {
        var watch =
                day.counted()
                        .map(one -> RunWords.calf(one.walked() + one.ran()))
                        .map(steps -> "you; the watch counted " + steps);
        return day.told().isEmpty() ? "the watch" : watch.orElse("you");
    }
}
