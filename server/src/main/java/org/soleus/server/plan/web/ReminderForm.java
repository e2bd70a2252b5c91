package org.soleus.server.plan.web;

import org.jspecify.annotations.Nullable;
import org.soleus.server.plan.remind.Chosen;
import org.soleus.server.plan.remind.Kind;
import org.soleus.server.plan.remind.Quiet;
import org.soleus.server.plan.remind.Way;
import org.soleus.server.web.Say;
import org.springframework.util.MultiValueMap;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of reminders, read strictly.
///
/// @param chosen one of each kind
/// @param quiet when nothing is sent
/// @param habit whether she wants to read how regular she is
/// @param errors by field, what is wrong by its key; empty when all is well
public record ReminderForm(
        List<Chosen> chosen, Quiet quiet, boolean habit, Map<String, String> errors) {

    private static final String TIME = "reminder.wrong.time";

    static ReminderForm of(List<Chosen> chosen, Quiet quiet, boolean habit) {
        return new ReminderForm(List.copyOf(chosen), quiet, habit, Map.of());
    }

    static ReminderForm read(MultiValueMap<String, String> sent) {
        var errors = new LinkedHashMap<String, String>();
        var from = time(sent, "quiet_from", Quiet.USUAL.from(), errors);
        var until = time(sent, "quiet_until", Quiet.USUAL.until(), errors);
        var quiet = new Quiet(from, until);
        var chosen = new ArrayList<Chosen>();
        for (var kind : Kind.values()) chosen.add(read(sent, kind, quiet, errors));
        boolean habit = "yes".equals(sent.getFirst("habit"));
        return new ReminderForm(List.copyOf(chosen), quiet, habit, errors);
    }

    private static Chosen read(
            MultiValueMap<String, String> sent,
            Kind kind,
            Quiet quiet,
            Map<String, String> errors) {
        var word = kind.word();
        var ways = sent.getOrDefault(word, List.of());
        boolean mail = ways.contains(Way.MAIL.name()) && !kind.repeats();
        boolean phone = ways.contains(Way.PHONE.name());
        var at = time(sent, word + "_at", kind.usual(), errors);
        if ((mail || phone) && quiet.holds(at)) {
            errors.putIfAbsent(word + "_at", "reminder.wrong.quiet");
        }
        var repeat = kind.repeats() ? Optional.of(repeat(sent, word, at, errors)) : none();
        return new Chosen(kind, mail, phone, at, repeat);
    }

    private static Optional<Chosen.Repeat> none() {
        return Optional.empty();
    }

    private static Chosen.Repeat repeat(
            MultiValueMap<String, String> sent,
            String word,
            LocalTime at,
            Map<String, String> errors) {
        var until = time(sent, word + "_until", LocalTime.of(17, 0), errors);
        if (until.isBefore(at)) errors.putIfAbsent(word + "_until", "reminder.wrong.later");
        var every = Form.number(sent, word + "_every", 30, 240);
        if (every.isEmpty()) errors.put(word + "_every", "reminder.wrong.often");
        return new Chosen.Repeat(until, every.orElse(60));
    }

    private static LocalTime time(
            MultiValueMap<String, String> sent,
            String name,
            LocalTime usual,
            Map<String, String> errors) {
        var read = time(sent.getFirst(name));
        if (read.isEmpty()) errors.put(name, TIME);
        return read.orElse(usual);
    }

    private static Optional<LocalTime> time(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{2}:[0-9]{2}(:00)?")) return Optional.empty();
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// The same form, its errors told.
    ReminderForm told(Say say) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, key) -> told.put(field, say.words(key)));
        return new ReminderForm(chosen, quiet, habit, told);
    }

    /// What is wrong with a field; empty when nothing is.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
