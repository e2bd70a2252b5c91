package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.View;

import java.util.ArrayList;
import java.util.List;

/// Whether a body can do what a drawing shows, in every pose between the key poses too.
///
/// Ranges are a little wider than those of clinics, so that a limb that is placed by where it
/// touches may lie on the edge. Close-ups of a foot have no joints to look at. Source: `R`.
public final class Joints {

    /// Far more than a screen shows of one move.
    private static final int CUTS = 24;

    private final List<Strain> strains = new ArrayList<>();
    private final Keyframes figure;
    private int move;

    private Joints(Keyframes figure) {
        this.figure = figure;
    }

    /// Each joint that leaves its range, once a move, where it is furthest from it.
    public static List<Strain> strained(Keyframes figure) {
        Joints joints = new Joints(figure);
        each(figure, joints::look);
        return List.copyOf(joints.strains);
    }

    /// What is done with a pose of a move.
    interface Look {
        void at(int move, Pose pose);
    }

    /// Every pose, those between the key poses too.
    static void each(Keyframes figure, Look look) {
        look.at(0, figure.start());
        Pose from = figure.start();
        for (int move = 1; move <= figure.moves().size(); move++) {
            Pose to = figure.pose(move);
            for (int i = 1; i <= CUTS; i++) look.at(move, from.toward(to, i / (double) CUTS));
            from = to;
        }
    }

    private void look(int at, Pose pose) {
        move = at;
        if (figure.view() == View.SIDE) look(SideBody.of(pose, figure.carries()));
        if (figure.view() == View.FRONT) look(FrontBody.of(pose));
    }

    private void look(SideBody body) {
        leg("near", body.near(), body.trunk());
        leg("far", body.far(), body.trunk());
        range("trunk", body.trunk(), -115, 90);
        range("neck", body.head() - body.trunk(), -75, 95);
        arm("near", body.nearArm(), body.trunk());
        arm("far", body.farArm(), body.trunk());
    }

    private void leg(String leg, Leg of, double trunk) {
        range(leg + " hip", Bones.turn(of.thigh() + trunk), -35, 135);
        range(leg + " knee", of.bend(), -1, 140);
        range(leg + " ankle", of.flex(), -55, 40);
        range(leg + " toes", of.toe(), -20, 75);
    }

    private void arm(String arm, Arm of, double trunk) {
        range(arm + " shoulder", Bones.turn(of.upper() + trunk), -75, 180);
        range(arm + " elbow", of.bend(), -1, 150);
        range(arm + " wrist", Bones.turn(of.hand() - of.fore()), -96, 96);
    }

    private void look(FrontBody body) {
        range("pelvis", body.tilt(), -12, 12);
        range("near knee", body.near().bend(), -1, 140);
        range("far knee", body.far().bend(), -1, 140);
        range("near elbow", Math.abs(body.nearArm().bend()), 0, 150);
        range("far elbow", Math.abs(body.farArm().bend()), 0, 150);
    }

    private void range(String joint, double degrees, double least, double most) {
        if (degrees >= least && degrees <= most) return;
        Strain strain = new Strain(move, joint, degrees, least, most);
        for (int at = 0; at < strains.size(); at++) {
            Strain known = strains.get(at);
            if (known.move() != move || !known.joint().equals(joint)) continue;
            if (beyond(strain) > beyond(known)) strains.set(at, strain);
            return;
        }
        strains.add(strain);
    }

    private static double beyond(Strain strain) {
        return Math.max(strain.least() - strain.degrees(), strain.degrees() - strain.most());
    }
}
