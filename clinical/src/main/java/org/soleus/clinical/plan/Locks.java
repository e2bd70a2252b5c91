package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Counts steps back, one a day, over the days that count up to the last session.
final class Locks {

    private final PainModel model;
    private int counted = -1;

    Locks(PainModel model) {
        this.model = model;
    }

    Lock now() {
        int steps = stepsBack();
        if (steps >= model.rules().lockAt()) {
            return Lock.LOCKED;
        }
        return steps >= model.rules().reviewAt() ? Lock.PT_REVIEW : Lock.OPEN;
    }

    /// The facts, and the lock where there is one.
    List<Because> because(List<Because> facts) {
        Lock lock = now();
        if (lock == Lock.OPEN) {
            return facts;
        }
        List<Because> all = new ArrayList<>(facts);
        all.add(
                new Because(
                        lock == Lock.LOCKED ? "DOSE-LOCK-3" : "DOSE-LOCK-2",
                        Sentence.of("plan.steps-back")
                                .with(stepsBack())
                                .with(model.rules().lockDays()),
                        "R"));
        return all;
    }

    private int stepsBack() {
        if (counted < 0) counted = count(model.log().sessions());
        return counted;
    }

    /// Backwards from the last session, each day once.
    private int count(List<SessionReport> sessions) {
        int count = 0;
        for (int at = sessions.size() - 1; at >= 0; at--) {
            LocalDate day = sessions.get(at).date();
            if (day.isBefore(sessions.getLast().date().minusDays(model.rules().lockDays()))) break;
            boolean again = at + 1 < sessions.size() && sessions.get(at + 1).date().equals(day);
            if (!again && !isCleared(day) && model.judge(day).is(Verdict.Level.REGRESS)) count++;
        }
        return count;
    }

    private boolean isCleared(LocalDate day) {
        return model.log().clearedOn().filter(cleared -> !day.isAfter(cleared)).isPresent();
    }
}
