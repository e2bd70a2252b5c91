package org.soleus.clinical.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What changes in a plan that is drawn by other content, in words, before it does.
public final class Redrawn {

    private static final int AHEAD_DAYS = 14;

    private Redrawn() {}

    /// What is not alike in the two weeks from a day on; a sentence for each exercise.
    ///
    /// @param was the plan as it is drawn now
    /// @param becomes the same plan, drawn by the other content
    /// @param names the name of an exercise by its slug
    public static List<String> words(
            Program was, Program becomes, LocalDate from, UnaryOperator<String> names) {
        List<String> words = new ArrayList<>();
        Map<String, Prescription> before = doses(was, from);
        Map<String, Prescription> after = doses(becomes, from);
        after.forEach(
                (exercise, dose) ->
                        changed(before.get(exercise), dose)
                                .ifPresent(
                                        how -> words.add(sentence(names.apply(exercise) + how))));
        before.keySet().stream()
                .filter(exercise -> !after.containsKey(exercise))
                .forEach(
                        exercise ->
                                words.add(
                                        sentence(names.apply(exercise) + " is no longer in it.")));
        int limit = becomes.limit().most().points();
        if (was.limit().most().points() != limit) {
            words.add("Pain during and right after stays at " + limit + " or less.");
        }
        return List.copyOf(words);
    }

    private static Optional<String> changed(@Nullable Prescription before, Prescription after) {
        if (before == null) return Optional.of(" is new: " + Steps.sets(after) + ".");
        if (before.isSameDoseAs(after)) return Optional.empty();
        return Optional.of(": " + Steps.sets(after) + " instead of " + Steps.sets(before) + ".");
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
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
