package org.soleus.bench.town.file;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.plan.replay.Past;

import java.util.Optional;

/// Writes a history as `./soleus replay` reads it: one line for each member.
final class HistoryText {

    private final Text text;

    HistoryText(Text text) {
        this.text = text;
    }

    void add(Past past) {
        text.add("{\"member\":\"").add(past.member()).add("\",\"pattern\":\"");
        text.add(past.pattern().slug()).add('"');
        pain("limit", past.limit());
        pain("baseline_morning", past.log().baselinePain());
        number("baseline_stiffness_min", past.log().baselineStiffness());
        text.add(",\"sessions\":[");
        String between = "";
        for (SessionReport session : past.log().sessions()) {
            text.add(between);
            session(session);
            between = ",";
        }
        text.add("],\"mornings\":[");
        between = "";
        for (MorningAnswer morning : past.log().mornings()) {
            text.add(between).add("{\"date\":\"").add(morning.date().toString()).add('"');
            pain("pain", morning.pain());
            number("stiffness_min", morning.stiffnessMinutes());
            text.add('}');
            between = ",";
        }
        text.add("]}\n");
    }

    private void session(SessionReport session) {
        text.add("{\"date\":\"").add(session.date().toString()).add("\",\"exercises\":[");
        String between = "";
        for (Prescription dose : session.prescribed()) {
            text.add(between);
            dose(dose);
            between = ",";
        }
        text.add(']');
        pain("before", session.pain().before());
        pain("during", session.pain().during());
        pain("after", session.pain().after());
        number("done_pct", session.effort().donePercent());
        number("rpe", session.effort().rpe());
        session.signs()
                .limp()
                .ifPresent(limp -> text.add(",\"limp\":").add(limp ? "true" : "false"));
        session.signs()
                .flags()
                .ifPresent(
                        flags -> {
                            text.add(",\"flags\":[");
                            if (!flags.isEmpty()) {
                                text.add("\"").add(String.join("\",\"", flags)).add('"');
                            }
                            text.add(']');
                        });
        text.add('}');
    }

    private void dose(Prescription dose) {
        text.add("{\"id\":\"").add(dose.exercise()).add("\",\"sets\":").add(dose.sets());
        switch (dose.amount()) {
            case Amount.Reps(int count, int hold) -> {
                text.add(",\"reps\":").add(count);
                if (hold > 0) text.add(",\"hold_s\":").add(hold);
            }
            case Amount.Time(int seconds) -> text.add(",\"time_s\":").add(seconds);
            case Amount.Way(int metres) -> text.add(",\"way_m\":").add(metres);
        }
        if (dose.load() instanceof Load.Held(int grams)) text.add(",\"load_g\":").add(grams);
        text.add('}');
    }

    private void pain(String name, Optional<PainScore> score) {
        number(name, score.map(PainScore::points));
    }

    private void number(String name, Optional<Integer> number) {
        number.ifPresent(value -> text.add(",\"").add(name).add("\":").add(value));
    }
}
