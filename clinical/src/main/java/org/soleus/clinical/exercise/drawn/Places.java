package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.View;

import java.util.List;
import java.util.TreeMap;

/// Whether every foot and hand that is given a place gets there, in every pose between the key
/// poses too. A limb that is too short is drawn stretched toward its place, and so hangs in the
/// air.
public final class Places {

    /// A gap that nobody sees, in parts of stature: some 3 mm of a person of 1.75 m.
    private static final double UNSEEN = .002;

    private final TreeMap<String, Missed> missed = new TreeMap<>();
    private final Keyframes figure;

    private Places(Keyframes figure) {
        this.figure = figure;
    }

    /// Each limb that stays away from its place, once a move, where it is furthest from it.
    public static List<Missed> missed(Keyframes figure) {
        Places places = new Places(figure);
        Joints.each(figure, places::look);
        return List.copyOf(places.missed.values());
    }

    private void look(int move, Pose pose) {
        if (figure.view() == View.SIDE) look(move, pose, SideBody.of(pose, figure.carries()));
        if (figure.view() == View.FRONT) look(move, pose, FrontBody.of(pose));
    }

    private void look(int move, Pose pose, SideBody body) {
        foot(move, pose, "near", body.near());
        foot(move, pose, "far", body.far());
        hand(move, pose, "near", body.nearArm());
        hand(move, pose, "far", body.farArm());
    }

    private void look(int move, Pose pose, FrontBody body) {
        foot(move, pose, "near", body.near());
        foot(move, pose, "far", body.far());
        hand(move, pose, "near", body.nearArm());
        hand(move, pose, "far", body.farArm());
    }

    private void foot(int move, Pose pose, String leg, Leg drawn) {
        if (!pose.has(leg + ".x")) return;
        gap(move, leg + " foot", SideBody.ankle(pose, leg).distance(drawn.ankle()));
    }

    private void foot(int move, Pose pose, String leg, FrontLeg drawn) {
        if (!pose.has(leg + ".x")) return;
        gap(move, leg + " foot", FrontLeg.ankle(pose, leg).distance(drawn.ankle()));
    }

    private void hand(int move, Pose pose, String side, Arm drawn) {
        String arm = side + " arm";
        if (!pose.has(arm + ".x")) return;
        Point wrist = new Point(pose.at(arm + ".x", 0), pose.at(arm + ".y", 0));
        gap(move, side + " hand", wrist.distance(drawn.wrist()));
    }

    private void gap(int move, String limb, double gap) {
        if (gap <= UNSEEN) return;
        missed.merge(
                move + " " + limb,
                new Missed(move, limb, gap),
                (known, now) -> now.gap() > known.gap() ? now : known);
    }
}
