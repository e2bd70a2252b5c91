package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts steps back, one a day, over the days that count up to the last session.
record Locks(PainModel model) {

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
                        stepsBack() + " steps back within " + model.rules().lockDays() + " days",
                        "R"));
        return all;
    }

    private int stepsBack() {
        Optional<LocalDate> last = model.log().lastDay();
        int count = 0;
        for (LocalDate day : Days.all(model.log())) {
            boolean recent =
                    last.filter(end -> !day.isBefore(end.minusDays(model.rules().lockDays())))
                            .isPresent();
            if (recent && !isCleared(day) && model.judge(day).is(Verdict.Level.REGRESS)) {
                count++;
            }
        }
        return count;
    }

    private boolean isCleared(LocalDate day) {
        return model.log().clearedOn().filter(cleared -> !day.isAfter(cleared)).isPresent();
    }
}
