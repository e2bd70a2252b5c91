package org.soleus.clinical.plan.replay;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Progression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One day on which a member would have been treated differently.
///
/// @param member as her history names her
/// @param day of the session that the decision answers
/// @param before what the present numbers decide
/// @param after what the changed ones decide
public record Difference(String member, LocalDate day, Progression before, Progression after) {

    /// Whether two decisions treat a member alike; words alone make no difference.
    static boolean isAlike(Progression one, Progression other) {
        return one.getClass() == other.getClass()
                && one.lock() == other.lock()
                && one.screenFirst() == other.screenFirst()
                && doses(one).equals(doses(other));
    }

    /// What a decision asks for: the doses from the next session on, and hours of rest before it.
    private static List<Object> doses(Progression decision) {
        List<Object> doses = new ArrayList<>();
        switch (decision) {
            case Progression.Regress regress -> {
                doses.add(regress.restHours());
                regress.changes().forEach(change -> doses.add(Dose.of(change.to())));
            }
            case Progression.Progress progress -> {
                doses.add(progress.change().variable());
                doses.add(Dose.of(progress.change().to()));
            }
            case Progression.Hold _, Progression.Escalate _ -> {}
        }
        return doses;
    }

    /// Reasons that one of the two gives and the other does not; where both give the same, all of
    /// the later.
    public List<Because> because() {
        List<Because> because = new ArrayList<>(after.because());
        because.removeAll(before.because());
        for (Because old : before.because()) {
            if (!after.because().contains(old)) because.add(old);
        }
        return because.isEmpty() ? after.because() : List.copyOf(because);
    }

    /// As `HOLD to PROGRESS`.
    public String turn() {
        return word(before) + " to " + word(after);
    }

    private static String word(Progression decision) {
        return switch (decision) {
            case Progression.Escalate _ -> "ESCALATE";
            case Progression.Regress _ -> "REGRESS";
            case Progression.Hold _ -> "HOLD";
            case Progression.Progress _ -> "PROGRESS";
        };
    }
}
