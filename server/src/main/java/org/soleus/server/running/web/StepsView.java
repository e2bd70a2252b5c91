package org.soleus.server.running.web;

import org.soleus.clinical.running.DaySteps;
import org.soleus.server.running.DayCount;
import org.soleus.server.web.Say;
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
    static Map<String, String> problems(Sent sent, LocalDate today, Say say) {
        var errors = new LinkedHashMap<String, String>();
        var day = sent.day("day");
        boolean fits =
                day.filter(one -> !one.isAfter(today))
                        .filter(one -> !one.isBefore(today.minusDays(DAYS_BACK)))
                        .isPresent();
        if (!fits) errors.put("day", say.words("load.steps.wrong.day", DAYS_BACK));
        if (sent.number("steps", 0, DaySteps.MOST).isEmpty()) {
            errors.put("steps", say.words("load.steps.wrong.count", DaySteps.MOST));
        }
        return errors;
    }

    /// The first day that can be typed.
    public LocalDate first() {
        return today.minusDays(DAYS_BACK);
    }

    /// How much is known.
    public String heading(Say say) {
        return days.isEmpty()
                ? say.words("load.steps.unknown")
                : say.words("load.steps.known", days.size(), DAYS_BACK + 1);
    }

    /// Who counted.
    public static String from(DayCount day, RunWords words) {
        if (day.told().isEmpty()) return words.words("load.steps.by-watch");
        return day.counted()
                .map(one -> words.calf(one.walked() + one.ran()))
                .map(steps -> words.words("load.steps.by-both", steps))
                .orElse(words.words("load.steps.by-you"));
    }
}
