package org.soleus.server.running.web;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.load.Profile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A run in equal pieces of its way, as a page draws it.
///
/// @param length metres of a piece
/// @param pieces in order
record Pieces(double length, List<Piece> pieces) {

    private static final double MILE = 1609.344;
    private static final double[] LENGTHS = {.1, .2, .25, .5, 1, 2, 5, 10, 20, 50};
    private static final int MOST = 40;

    /// One piece.
    ///
    /// @param metres how much of it was run
    /// @param seconds how long it took, stops left out
    /// @param calf calf-metres
    /// @param height metres above the start at its end
    /// @param cadence steps a minute; empty where it is not known
    /// @param heart beats a minute; empty where it is not known
    record Piece(
            double metres,
            double seconds,
            double calf,
            double height,
            OptionalDouble cadence,
            OptionalDouble heart) {}

    /// Cuts a run.
    ///
    /// @param profile as it was scored
    /// @param miles whether pieces are parts of a mile
    static Pieces of(Run run, Profile profile, boolean miles) {
        double whole = 0;
        for (int at = 0; at < profile.size(); at++) {
            whole += profile.speed(at) * profile.seconds(at);
        }
        double length = length(whole, miles ? MILE : 1000);
        var cutting = new Cutting((int) Math.max(1, Math.ceil(whole / length - 1e-9)));
        double way = 0;
        for (int at = 0; at < profile.size(); at++) {
            double part = profile.speed(at) * profile.seconds(at);
            cutting.add(profile, at, (int) ((way + part / 2) / length), part);
            way += part;
        }
        cutting.hearts(run, profile);
        return new Pieces(length, cutting.pieces());
    }

    private static double length(double whole, double unit) {
        for (double length : LENGTHS) if (whole / (length * unit) <= MOST) return length * unit;
        return whole / MOST;
    }

    /// Whether anything is known of most pieces.
    boolean has(java.util.function.Function<Piece, OptionalDouble> of) {
        return pieces.stream().filter(piece -> of.apply(piece).isPresent()).count() * 2
                > pieces.size();
    }

    /// Sums while the pieces are cut.
    private static final class Cutting {

        private final double[] metres;
        private final double[] seconds;
        private final double[] calf;
        private final double[] rise;
        private final double[] steps;
        private final double[] stepped;
        private final double[] beats;
        private final int[] beaten;
        private int[] pieceOf = new int[0];

        Cutting(int count) {
            metres = new double[count];
            seconds = new double[count];
            calf = new double[count];
            rise = new double[count];
            steps = new double[count];
            stepped = new double[count];
            beats = new double[count];
            beaten = new int[count];
        }

        void add(Profile profile, int at, int piece, double part) {
            int of = Math.min(piece, metres.length - 1);
            if (pieceOf.length == 0) pieceOf = new int[profile.size()];
            pieceOf[at] = of;
            metres[of] += part;
            seconds[of] += profile.seconds(at);
            calf[of] += profile.calfMetres(at);
            rise[of] += profile.grade(at) * part;
            if (profile.cadence(at) <= 0) return;
            steps[of] += profile.cadence(at) * profile.seconds(at);
            stepped[of] += profile.seconds(at);
        }

        void hearts(Run run, Profile profile) {
            var heart = run.track().column(Channel.HEART_RATE);
            int at = 0;
            for (int row = heart.next(0); row < heart.size(); row = heart.next(row + 1)) {
                double time = run.track().elapsedMs(row) / 1000.0;
                while (at < profile.size() && profile.from(at) + profile.seconds(at) <= time) at++;
                if (at == profile.size()) return;
                if (profile.from(at) > time) continue;
                beats[pieceOf[at]] += heart.get(row);
                beaten[pieceOf[at]]++;
            }
        }

        List<Piece> pieces() {
            var pieces = new ArrayList<Piece>();
            double height = 0;
            for (int of = 0; of < metres.length; of++) {
                height += rise[of];
                pieces.add(
                        new Piece(
                                metres[of],
                                seconds[of],
                                calf[of],
                                height,
                                mean(steps[of], stepped[of]),
                                mean(beats[of], beaten[of])));
            }
            return pieces;
        }

        private static OptionalDouble mean(double sum, double count) {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
        }
    }
}
