package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.plan.replay.Past;
import org.soleus.server.json.StrictJson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes a history as `./soleus replay` reads it: one line for each member.
final class PastText {

    private PastText() {}

    /// The line, without its end.
    static byte[] of(Past past) {
        var json = new LinkedHashMap<String, Object>();
        json.put("member", past.member());
        json.put("pattern", past.pattern().slug());
        pain(json, "limit", past.limit());
        pain(json, "baseline_morning", past.log().baselinePain());
        number(json, "baseline_stiffness_min", past.log().baselineStiffness());
        past.log().clearedOn().ifPresent(day -> json.put("cleared", day.toString()));
        json.put("sessions", past.log().sessions().stream().map(PastText::session).toList());
        json.put("mornings", past.log().mornings().stream().map(PastText::morning).toList());
        return StrictJson.bytes(json);
    }

    private static Map<String, Object> session(SessionReport session) {
        var json = new LinkedHashMap<String, Object>();
        json.put("date", session.date().toString());
        json.put("exercises", session.prescribed().stream().map(PastText::dose).toList());
        pain(json, "before", session.pain().before());
        pain(json, "during", session.pain().during());
        pain(json, "after", session.pain().after());
        number(json, "done_pct", session.effort().donePercent());
        number(json, "rpe", session.effort().rpe());
        session.signs().limp().ifPresent(limp -> json.put("limp", limp));
        session.signs().flags().ifPresent(flags -> json.put("flags", flags));
        return json;
    }

    private static Map<String, Object> dose(Prescription dose) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", dose.exercise());
        json.put("sets", dose.sets());
        switch (dose.amount()) {
            case Amount.Reps(int count, int hold) -> {
                json.put("reps", count);
                if (hold > 0) json.put("hold_s", hold);
            }
            case Amount.Time(int seconds) -> json.put("time_s", seconds);
            case Amount.Way(int metres) -> json.put("way_m", metres);
        }
        if (dose.load() instanceof Load.Held(int grams)) json.put("load_g", grams);
        json.put("component", dose.component());
        return json;
    }

    private static Map<String, Object> morning(MorningAnswer morning) {
        var json = new LinkedHashMap<String, Object>();
        json.put("date", morning.date().toString());
        pain(json, "pain", morning.pain());
        number(json, "stiffness_min", morning.stiffnessMinutes());
        return json;
    }

    private static void pain(Map<String, Object> json, String name, Optional<PainScore> score) {
        number(json, name, score.map(PainScore::points));
    }

    private static void number(Map<String, Object> json, String name, Optional<Integer> number) {
        number.ifPresent(value -> json.put(name, value));
    }
}
