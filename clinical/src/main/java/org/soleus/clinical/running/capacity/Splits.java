package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Profile;

import java.util.ArrayList;
import java.util.List;

/// How fast the kilometres of a run were, and how long each grade was climbed.
///
/// @param kilometreSpeeds m/s of each full kilometre, in order
/// @param secondsByGrade whole seconds uphill, by whole percent from 0 up to 15 and more
public record Splits(List<Double> kilometreSpeeds, List<Integer> secondsByGrade) {

    /// Nothing is known.
    public static final Splits NONE = new Splits(List.of(), List.of());

    private static final int GRADES = 16;

    public Splits {
        kilometreSpeeds = List.copyOf(kilometreSpeeds);
        secondsByGrade = List.copyOf(secondsByGrade);
    }

    /// The splits of a scored run.
    public static Splits of(Profile profile) {
        List<Double> speeds = new ArrayList<>();
        double[] grades = new double[GRADES];
        double way = 0;
        double time = 0;
        for (int at = 0; at < profile.size(); at++) {
            double seconds = profile.seconds(at);
            double part = profile.speed(at) * seconds;
            grades[Math.clamp((int) Math.floor(profile.grade(at) * 100), 0, GRADES - 1)] += seconds;
            while (way + part >= 1000) {
                double used = seconds * (1000 - way) / part;
                speeds.add(1000 / (time + used));
                seconds -= used;
                part -= 1000 - way;
                way = 0;
                time = 0;
            }
            way += part;
            time += seconds;
        }
        List<Integer> seconds = new ArrayList<>();
        for (double grade : grades) seconds.add((int) Math.round(grade));
        return new Splits(speeds, seconds);
    }

    /// The speed that 95 in 100 kilometres do not exceed; 0 of no kilometre.
    static double fast(List<Splits> runs) {
        List<Double> all = new ArrayList<>();
        for (Splits one : runs) all.addAll(one.kilometreSpeeds());
        all.sort(null);
        return all.isEmpty() ? 0 : all.get((95 * all.size() + 99) / 100 - 1);
    }

    /// The whole percent of grade that 95 % of the time does not exceed; 0 where none is known.
    static int steep(List<Splits> runs) {
        long[] seconds = new long[GRADES];
        long whole = 0;
        for (Splits one : runs) {
            for (int at = 0; at < one.secondsByGrade().size() && at < GRADES; at++) {
                seconds[at] += one.secondsByGrade().get(at);
                whole += one.secondsByGrade().get(at);
            }
        }
        long below = 0;
        for (int at = 0; at < GRADES; at++) {
            below += seconds[at];
            if (whole > 0 && 100 * below >= 95 * whole) return at;
        }
        return 0;
    }
}
