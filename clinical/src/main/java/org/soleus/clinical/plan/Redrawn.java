package org.soleus.clinical.plan;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What changes in a plan that is drawn by other content, in words, before it does.
public final class Redrawn {

    private static final int AHEAD_DAYS = 14;

    private Redrawn() {}

    /// What is not alike in the two weeks from a day on; a sentence for each exercise.
    ///
    /// @param was the plan as it is drawn now
    /// @param becomes the same plan, drawn by the other content
    public static List<Sentence> words(Program was, Program becomes, LocalDate from) {
        List<Sentence> words = new ArrayList<>();
        Map<String, Prescription> before = doses(was, from);
        Map<String, Prescription> after = doses(becomes, from);
        after.forEach(
                (exercise, dose) -> changed(before.get(exercise), dose).ifPresent(words::add));
        before.keySet().stream()
                .filter(exercise -> !after.containsKey(exercise))
                .forEach(exercise -> words.add(of("plan.redrawn.gone", exercise)));
        PainScore limit = becomes.limit().most();
        if (!was.limit().most().equals(limit)) {
            words.add(Sentence.of("plan.redrawn.limit").with(limit));
        }
        return List.copyOf(words);
    }

    private static Optional<Sentence> changed(@Nullable Prescription before, Prescription after) {
        if (before == null) {
            return Optional.of(of("plan.redrawn.new", after.exercise()).with(Steps.sets(after)));
        }
        if (before.isSameDoseAs(after)) return Optional.empty();
        return Optional.of(
                of("plan.redrawn.other", after.exercise())
                        .with(Steps.sets(after))
                        .with(Steps.sets(before)));
    }

    private static Sentence of(String key, String exercise) {
        return Sentence.of(key).with(Gap.Kind.EXERCISE, exercise);
    }

    /// The first dose of each exercise from a day on.
    private static Map<String, Prescription> doses(Program program, LocalDate from) {
        Map<String, Prescription> doses = new LinkedHashMap<>();
        for (int ahead = 0; ahead < AHEAD_DAYS; ahead++) {
            for (PlannedSession session :
                    program.find(from.plusDays(ahead)).map(PlanDay::sessions).orElse(List.of())) {
                for (Prescription dose : session.exercises()) {
                    doses.putIfAbsent(dose.exercise(), dose);
                }
            }
        }
        return doses;
    }
}
