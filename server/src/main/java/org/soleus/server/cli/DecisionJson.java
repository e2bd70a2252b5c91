package org.soleus.server.cli;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Change;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.Telling;
import org.soleus.content.message.Voice;
import org.soleus.server.json.StrictJson;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A decision as JSON.
final class DecisionJson {

    private DecisionJson() {}

    static Map<String, Object> of(
            Progression decision, Optional<LocalDate> day, Optional<MissedDays> missed) {
        Voice english = Voice.english().naming(slug -> slug);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", word(decision));
        day.ifPresent(date -> json.put("date", date.toString()));
        json.put("sentence", english.of(Telling.of(decision)));
        json.put("because", decision.because().stream().map(StrictJson::because).toList());
        json.put("would_change", english.of(decision.wouldChange()));
        json.put("lock", decision.lock().name());
        json.put("screen_first", decision.screenFirst());
        json.put("changes", changes(decision).stream().map(DecisionJson::change).toList());
        if (decision instanceof Progression.Regress regress) {
            json.put("rest_hours", regress.restHours());
            day.ifPresent(
                    date ->
                            json.put(
                                    "not_before",
                                    date.plusDays((regress.restHours() + 23) / 24).toString()));
        }
        missed.ifPresent(
                days -> {
                    Map<String, Object> away = new LinkedHashMap<>();
                    away.put("effect", effect(days));
                    away.put("sentence", english.of(Telling.of(days)));
                    away.put("because", List.of(StrictJson.because(days.because())));
                    json.put("missed", away);
                });
        return json;
    }

    private static String word(Progression decision) {
        return switch (decision) {
            case Progression.Escalate _ -> "ESCALATE";
            case Progression.Regress _ -> "REGRESS";
            case Progression.Hold _ -> "HOLD";
            case Progression.Progress _ -> "PROGRESS";
        };
    }

    private static String effect(MissedDays missed) {
        return switch (missed) {
            case MissedDays.PickUp _ -> "pick_up";
            case MissedDays.StepBack _ -> "step_back";
            case MissedDays.Reassess _, MissedDays.NotBegun _ -> "reassess";
        };
    }

    private static List<Change> changes(Progression decision) {
        return switch (decision) {
            case Progression.Regress regress -> regress.changes();
            case Progression.Progress progress -> List.of(progress.change());
            case Progression.Escalate _, Progression.Hold _ -> List.of();
        };
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variable", change.variable().name().toLowerCase(Locale.ROOT));
        json.put("from", dose(change.from()));
        json.put("to", dose(change.to()));
        return json;
    }

    private static Map<String, Object> dose(Prescription dose) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exercise", dose.exercise());
        json.put("sets", dose.sets());
        switch (dose.amount()) {
            case Amount.Reps(int count, int hold) -> {
                json.put("reps", count);
                if (hold > 0) {
                    json.put("hold_s", hold);
                }
            }
            case Amount.Time(int seconds) -> json.put("hold_s", seconds);
            case Amount.Way(int metres) -> json.put("distance_m", metres);
        }
        if (dose.load() instanceof Load.Held(int grams)) {
            json.put("load_g", grams);
        }
        return json;
    }
}
