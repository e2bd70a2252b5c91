package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the rules must know beside the danger signs. What is missing counts as its worse value.
///
/// Source: `R`.
///
/// @param age whole years; missing counts as under 18
/// @param onset how the pain began; missing counts as sudden
/// @param beganWithExercise whether it began during or after exercise; missing counts as no
/// @param calfPain whether there is calf pain now; missing counts as yes
/// @param pain 0 to 10 at rest or walking; missing counts as severe
/// @param zones where it hurts, `Z1` to `Z10`; missing counts as everywhere
/// @param swelling whether one leg is swollen; missing counts as yes
public record Circumstances(
        Optional<Integer> age,
        Optional<Onset> onset,
        Optional<Boolean> beganWithExercise,
        Optional<Boolean> calfPain,
        Optional<Integer> pain,
        Optional<List<String>> zones,
        Optional<Boolean> swelling) {

    /// Nothing known, and so everything at its worst.
    public static final Circumstances UNKNOWN =
            new Circumstances(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Pain of so many points of 10, or more, is severe.
    static final int SEVERE = 7;

    private static final int ADULT = 18;

    /// How the pain began.
    public enum Onset {
        /// In one moment.
        SUDDEN,
        /// It built up during one run.
        BUILT_DURING_RUN,
        /// Slowly, over days or weeks.
        GRADUAL,
        /// The day after.
        NEXT_DAY;

        /// Whether it began during or after exercise.
        public boolean isWithExercise() {
            return this != GRADUAL;
        }
    }

    /// @throws IllegalArgumentException when age lies outside 0 to 130 or pain outside 0 to 10
    public Circumstances {
        if (age.isPresent() && (age.get() < 0 || age.get() > 130)) {
            throw new IllegalArgumentException("age must be 0 to 130 years, was " + age.get());
        }
        if (pain.isPresent() && (pain.get() < 0 || pain.get() > 10)) {
            throw new IllegalArgumentException("pain must be 0 to 10, was " + pain.get());
        }
    }

    /// What the answers of a walk through the screen say; "not sure" leaves a thing unknown.
    ///
    /// Without calf pain there is none to rate, none that began, and no place where it hurts.
    public static Circumstances in(Answers answers) {
        return answers.says("calf_pain", Choice.NO) ? painless(answers) : sore(answers);
    }

    private static Circumstances painless(Answers answers) {
        return new Circumstances(
                number(answers, "age"),
                Optional.of(Onset.GRADUAL),
                Optional.of(false),
                Optional.of(false),
                Optional.of(0),
                Optional.of(List.of()),
                Optional.of(false));
    }

    private static Circumstances sore(Answers answers) {
        Optional<Onset> onset = onset(answers);
        return new Circumstances(
                number(answers, "age"),
                onset,
                onset.isPresent() ? Optional.of(onset.get().isWithExercise()) : Optional.empty(),
                yesNo(answers, "calf_pain"),
                number(answers, "pain"),
                zones(answers),
                // Swelling is asked by SEED4 and DVT1, which the rules read themselves.
                Optional.of(false));
    }

    boolean isAdult() {
        return age.isPresent() && age.get() >= ADULT;
    }

    boolean isSudden() {
        return onset.isEmpty() || onset.get() == Onset.SUDDEN;
    }

    boolean hasCalfPain() {
        return calfPain.orElse(true);
    }

    boolean isSevere() {
        return pain.isEmpty() || pain.get() >= SEVERE;
    }

    boolean beganWithExerciseForSure() {
        return beganWithExercise.orElse(false);
    }

    boolean mayBeSwollen() {
        return swelling.orElse(true);
    }

    boolean hurtsInAny(List<String> places) {
        if (zones.isEmpty()) return true;
        for (String place : places) {
            if (zones.get().contains(place)) return true;
        }
        return false;
    }

    private static Optional<Integer> number(Answers answers, String id) {
        List<String> words = answers.to(id);
        if (words.isEmpty() || words.get(0).equals(Choice.NOT_SURE)) return Optional.empty();
        return Optional.of(Integer.parseInt(words.get(0)));
    }

    private static Optional<Boolean> yesNo(Answers answers, String id) {
        if (!answers.has(id) || answers.says(id, Choice.NOT_SURE)) return Optional.empty();
        return Optional.of(answers.says(id, "yes"));
    }

    private static Optional<Onset> onset(Answers answers) {
        for (Onset onset : Onset.values()) {
            if (answers.says("onset", word(onset))) return Optional.of(onset);
        }
        return Optional.empty();
    }

    private static Optional<List<String>> zones(Answers answers) {
        List<String> zones = new ArrayList<>(answers.to("zones"));
        return zones.isEmpty() || zones.contains(Choice.NOT_SURE)
                ? Optional.empty()
                : Optional.of(zones);
    }

    /// The word of an onset, as `built_during_run`.
    public static String word(Onset onset) {
        return switch (onset) {
            case SUDDEN -> "sudden";
            case BUILT_DURING_RUN -> "built_during_run";
            case GRADUAL -> "gradual";
            case NEXT_DAY -> "next_day";
        };
    }
}
