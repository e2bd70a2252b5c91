package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Keyframes.Move;
import org.soleus.clinical.exercise.Pose;

import java.util.ArrayList;
import java.util.List;

/// A movement as few frames as will do: between two of them a browser blends point by point.
///
/// Joints turn, points blended straight cut the corner; so each move is cut finer until no point
/// strays more than `STRAY` and no foot or hand more than `SLIP` from where the joints would put
/// it.
///
/// @param frames all shapes, frame by frame
/// @param reels for each move the frames it runs through
record Film(List<List<Shape>> frames, List<int[]> reels) {

    /// Of stature: about 8 mm at 1.75 m.
    static final double STRAY = .0045;

    /// Of stature: about 0.4 mm at 1.75 m.
    static final double SLIP = .00024;

    /// A rope is quick and far out; nobody sees it leave its circle by 3 cm.
    private static final double ROPE_STRAYS = .018;

    /// A move quicker than this, in seconds, may stray further: nobody sees where it cuts a corner.
    private static final double QUICK = .5;

    private static final double QUICK_STRAYS = .014;
    private static final double TOUCH = .0006;

    private static final int FINEST = 24;
    private static final double MILLIMETRES = 1750;

    static Film of(Scene scene) {
        Film film = new Film(new ArrayList<>(), new ArrayList<>());
        Keyframes figure = scene.figure();
        film.find(scene.at(figure.start()));
        Pose from = figure.start();
        for (Move move : figure.moves()) {
            film.reels.add(film.reel(scene, from, move));
            from = move.to();
        }
        return film;
    }

    private int[] reel(Scene scene, Pose from, Move move) {
        Pose to = move.to();
        int cuts = cuts(scene, from, to, move.seconds() < QUICK ? QUICK_STRAYS : STRAY);
        int[] reel = new int[cuts + 1];
        for (int i = 0; i <= cuts; i++) {
            reel[i] = find(scene.at(from.toward(to, i / (double) cuts)));
        }
        return reel;
    }

    private static int cuts(Scene scene, Pose from, Pose to, double stray) {
        int cuts = 1;
        while (cuts < FINEST && !isFine(scene, from, to, cuts, stray)) cuts++;
        return cuts;
    }

    private static boolean isFine(Scene scene, Pose from, Pose to, int cuts, double stray) {
        double unit = scene.isCloseUp() ? 1 / 350. : 1;
        for (int i = 0; i < cuts; i++) {
            List<Shape> a = scene.at(from.toward(to, i / (double) cuts));
            List<Shape> b = scene.at(from.toward(to, (i + 1) / (double) cuts));
            for (double share : new double[] {.25, .5, .75}) {
                List<Shape> so = scene.at(from.toward(to, (i + share) / cuts));
                for (int n = 0; n < so.size(); n++) {
                    if (strays(a.get(n), b.get(n), so.get(n), share, unit, stray)) return false;
                }
            }
        }
        return true;
    }

    private static boolean strays(
            Shape a, Shape b, Shape so, double share, double unit, double stray) {
        Shape blended = a.toward(b, share);
        double allowed = so.look().equals("rope") ? ROPE_STRAYS : stray;
        if (blended.farthest(so) * unit > allowed) return true;
        if (unit < 1) return false;
        if (!so.look().endsWith("shoe")) {
            return slips(a.rightmost(), b.rightmost(), blended.rightmost(), so.rightmost());
        }
        return slips(a.lowest(), b.lowest(), blended.lowest(), so.lowest())
                || slips(ball(a), ball(b), ball(blended), ball(so));
    }

    /// How low the ball of a foot lies: all that stands on the edge of a step.
    private static double ball(Shape shoe) {
        return shoe.lowest(Sole.FIRST_OF_BALL, Sole.END_OF_BALL);
    }

    /// Whether what stands still from `a` to `b` is blended away from where it should be.
    private static boolean slips(double a, double b, double blended, double so) {
        boolean stands = Math.abs(a - so) < TOUCH && Math.abs(b - so) < TOUCH;
        return stands && Math.abs(blended - so) > SLIP;
    }

    /// The frame's number; a frame that is there already is used again.
    private int find(List<Shape> frame) {
        for (int i = 0; i < frames.size(); i++) if (same(frames.get(i), frame)) return i;
        frames.add(frame);
        return frames.size() - 1;
    }

    private static boolean same(List<Shape> a, List<Shape> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).farthest(b.get(i)) > .25 / MILLIMETRES) return false;
        }
        return true;
    }

    /// Whether a shape is the same in every frame.
    boolean stands(int shape) {
        for (List<Shape> frame : frames) {
            if (frame.get(shape).farthest(frames.getFirst().get(shape)) > .2 / MILLIMETRES) {
                return false;
            }
        }
        return true;
    }
}
