package org.soleus.clinical.running.therapist;

import java.util.Optional;

/// Logistic regression with an intercept, by Newton's steps; a ridge draws every other weight
/// towards nothing. The penalised likelihood has one summit, and a step that would lead down is
/// halved: what is found does not depend on where it begins.
final class Logistic {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVES = 40;
    private static final double NEAR = 1e-10;

    private final double[] inputs;
    private final int width;
    private final boolean[] outcomes;
    private final double ridge;

    /// @param inputs row after row
    /// @param width how many inputs a row has
    /// @param outcomes of each row
    /// @param ridge how strongly weights are drawn towards nothing, above 0
    Logistic(double[] inputs, int width, boolean[] outcomes, double ridge) {
        this.inputs = inputs;
        this.width = width;
        this.outcomes = outcomes;
        this.ridge = ridge;
    }

    /// 0 to 1.
    static double chance(double weight) {
        return 1 / (1 + Math.exp(-weight));
    }

    /// The intercept and the weights; empty where all outcomes are alike.
    Optional<double[]> fit() {
        int yes = 0;
        for (boolean outcome : outcomes) if (outcome) yes++;
        if (yes == 0 || yes == outcomes.length) return Optional.empty();
        double[] now = new double[width + 1];
        now[0] = Math.log((double) yes / (outcomes.length - yes));
        double height = height(now);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] way = way(now);
            double[] next = climbed(now, way, height);
            double reached = height(next);
            boolean there = reached - height < NEAR * (1 + Math.abs(height));
            now = next;
            height = reached;
            if (there) break;
        }
        return Optional.of(now);
    }

    private double[] climbed(double[] from, double[] way, double height) {
        double length = 1;
        for (int half = 0; half < MOST_HALVES; half++) {
            double[] next = new double[from.length];
            for (int i = 0; i < next.length; i++) next[i] = from[i] + length * way[i];
            if (height(next) >= height) return next;
            length /= 2;
        }
        return from;
    }

    private double weight(double[] of, int row) {
        double weight = of[0];
        for (int i = 0; i < width; i++) weight += of[i + 1] * inputs[row * width + i];
        return weight;
    }

    /// The logarithm of the likelihood, less what the ridge takes.
    private double height(double[] of) {
        double sum = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double weight = weight(of, row);
            sum -= Math.log1p(Math.exp(-Math.abs(weight)));
            if (outcomes[row] != weight > 0) sum -= Math.abs(weight);
        }
        for (int i = 1; i < of.length; i++) sum -= ridge * of[i] * of[i] / 2;
        return sum;
    }

    /// Newton's step: the slope over the bend.
    private double[] way(double[] of) {
        int size = width + 1;
        double[][] bend = new double[size][size + 1];
        double[] input = new double[size];
        input[0] = 1;
        for (int row = 0; row < outcomes.length; row++) {
            System.arraycopy(inputs, row * width, input, 1, width);
            double chance = chance(weight(of, row));
            double missed = (outcomes[row] ? 1 : 0) - chance;
            double spread = chance * (1 - chance);
            for (int i = 0; i < size; i++) {
                bend[i][size] += missed * input[i];
                for (int j = 0; j < size; j++) bend[i][j] += spread * input[i] * input[j];
            }
        }
        for (int i = 0; i < size; i++) {
            bend[i][i] += i == 0 ? NEAR : ridge;
            if (i > 0) bend[i][size] -= ridge * of[i];
        }
        return solved(bend);
    }

    /// Equations whose matrix is symmetric and positive, their right sides in the last column.
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double share = rows[row][pivot] / rows[pivot][pivot];
                for (int i = pivot; i <= size; i++) rows[row][i] -= share * rows[pivot][i];
            }
        }
        double[] found = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = rows[row][size];
            for (int i = row + 1; i < size; i++) rest -= rows[row][i] * found[i];
            found[row] = rest / rows[row][row];
        }
        return found;
    }
}
