package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.ArrayList;
import java.util.List;

/// One exercise at one dose.
///
/// @param exercise the exercise's slug
/// @param sets 1 to 6
/// @param amount what one set holds
/// @param perSide whether the sets are done on each side
/// @param tempo seconds up, held, down
/// @param restSeconds rest between sets, in seconds
/// @param load what is lifted beside the body
/// @param step how many steps above (or, negative, below) the first dose
/// @param component id of the component that brings it
/// @param because why this exercise is in, or altered; may be empty where its component says it
public record Prescription(
        String exercise,
        int sets,
        Amount amount,
        boolean perSide,
        Tempo tempo,
        int restSeconds,
        Load load,
        int step,
        String component,
        List<Because> because) {

    /// @throws IllegalArgumentException when sets or rest is out of range
    public Prescription {
        if (sets < 1 || sets > 6) {
            throw new IllegalArgumentException("sets must be 1 to 6, were " + sets);
        }
        if (restSeconds < 0 || restSeconds > 600) {
            throw new IllegalArgumentException("rest must be 0 to 600 s, was " + restSeconds);
        }
        because = List.copyOf(because);
    }

    /// Sets times repetitions, seconds or metres.
    public int volume() {
        return sets * amount.size();
    }

    /// Whether the two are the same exercise, at whatever dose.
    public boolean isSameExerciseAs(Prescription other) {
        return exercise.equals(other.exercise);
    }

    /// Whether the two ask for the same work of the same exercise.
    public boolean isSameDoseAs(Prescription other) {
        return exercise.equals(other.exercise)
                && sets == other.sets
                && amount.equals(other.amount)
                && load.equals(other.load);
    }

    /// The same dose, brought by another component.
    public Prescription of(String other) {
        return new Prescription(
                exercise, sets, amount, perSide, tempo, restSeconds, load, step, other, because);
    }

    /// The same exercise at another dose.
    public Prescription dosed(int otherSets, Amount otherAmount) {
        return with(otherSets, otherAmount, load, step);
    }

    /// The same exercise with another weight.
    public Prescription loaded(Load other) {
        return with(sets, amount, other, step);
    }

    Prescription withSets(int count) {
        return with(count, amount, load, step);
    }

    Prescription withAmount(Amount other) {
        return with(sets, other, load, step);
    }

    Prescription withStep(int other) {
        return with(sets, amount, load, other);
    }

    Prescription because(Because why) {
        List<Because> all = new ArrayList<>(because);
        all.add(why);
        return new Prescription(
                exercise, sets, amount, perSide, tempo, restSeconds, load, step, component, all);
    }

    private Prescription with(int sets, Amount amount, Load load, int step) {
        return new Prescription(
                exercise,
                sets,
                amount,
                perSide,
                tempo,
                restSeconds,
                load,
                step,
                component,
                because);
    }
}
