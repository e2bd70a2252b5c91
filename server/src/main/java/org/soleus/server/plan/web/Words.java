package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.plan.Names;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Doses, days and sessions as the member reads them.
@Component
public class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private final Names names;

    Words(Names names) {
        this.names = names;
    }

    /// An exercise's name, as a title.
    public String name(String slug) {
        var name = names.of(slug);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// A sentence as it stands within another.
    public String within(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /// Whether an exercise has a page in the library.
    public boolean isDrawn(String slug) {
        return names.isKnown(slug);
    }

    /// A dose, as "3 sets of 12, each side".
    public String dose(Prescription asked) {
        var words = new StringBuilder();
        words.append(asked.sets())
                .append(asked.sets() == 1 ? " set of " : " sets of ")
                .append(amount(asked.amount()));
        if (asked.load() instanceof Load.Held(int grams)) {
            words.append(" with ").append(kilograms(grams));
        }
        if (asked.perSide()) words.append(", each side");
        return words.toString();
    }

    /// A dose in little room, as "3 × 30 s".
    public String small(Prescription asked) {
        return asked.sets() + " \u00d7 " + amount(asked.amount());
    }

    private static String amount(Amount amount) {
        return switch (amount) {
            case Amount.Reps(int count, int hold) ->
                    hold > 0 ? count + " holds of " + hold + " s" : String.valueOf(count);
            case Amount.Time(int seconds) -> seconds + " s";
            case Amount.Way(int metres) -> metres + " m";
        };
    }

    private static String kilograms(int grams) {
        return grams % 1000 == 0
                ? grams / 1000 + " kg"
                : grams / 1000 + "." + (grams % 1000) / 100 + " kg";
    }

    /// A kind of session, as a heading.
    public String kind(PlannedSession session) {
        return kind(session.kind());
    }

    /// A kind of session, as a heading.
    public String kind(PlannedSession.Kind kind) {
        return switch (kind) {
            case DAILY -> "Short daily work";
            case STRENGTH -> "Strength";
            case RUN -> "Walk and run";
            case KEPT_RUN -> "An easy run";
            case CROSS -> "Swim, cycle or the like";
        };
    }

    /// A phase, as the member reads it.
    public String phase(Phase phase) {
        return switch (phase) {
            case CALM -> "calm it down";
            case RESTORE -> "restore";
            case LOAD -> "load";
            case RETURN -> "return to run";
            case RESILIENT -> "resilient";
        };
    }

    /// A day, as "Tuesday 24 November".
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A day in little room, as "Tue 24 Nov".
    public String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /// What a day holds, in a line.
    public String line(List<PlannedSession> sessions) {
        var words = new ArrayList<String>();
        for (var session : sessions) {
            var each =
                    session.kind() == PlannedSession.Kind.RUN && session.run().isPresent()
                            ? session.run().get().words()
                            : kind(session);
            words.add(words.isEmpty() ? each : within(each));
        }
        return words.isEmpty() ? "Rest" : String.join(" and ", words);
    }
}
