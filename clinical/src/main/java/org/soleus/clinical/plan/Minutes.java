package org.soleus.clinical.plan;

import java.util.List;

/// Estimates how long a list of exercises takes.
final class Minutes {

    private static final int CHANGE_SECONDS = 20;
    private static final int REP_SECONDS = 3;

    private Minutes() {}

    static int of(List<Prescription> list) {
        int seconds = 0;
        for (Prescription prescription : list) {
            seconds += CHANGE_SECONDS + seconds(prescription);
        }
        return (seconds + 59) / 60;
    }

    private static int seconds(Prescription prescription) {
        int work =
                switch (prescription.amount()) {
                    case Amount.Reps(int count, int hold) ->
                            count * (hold + Math.max(REP_SECONDS, tempo(prescription.tempo())));
                    case Amount.Time(int seconds) -> seconds;
                    case Amount.Way(int metres) -> metres;
                };
        int sides = prescription.perSide() ? 2 : 1;
        return prescription.sets() * work * sides
                + (prescription.sets() - 1) * prescription.restSeconds();
    }

    private static int tempo(Tempo tempo) {
        return tempo.upSeconds() + tempo.holdSeconds() + tempo.downSeconds();
    }
}
