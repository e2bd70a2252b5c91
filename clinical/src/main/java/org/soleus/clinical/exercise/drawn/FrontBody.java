package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Pose;

/// The whole body from the front. `near` is its right side, on the reader's left.
///
/// @param tilt the pelvis's tilt, counter-clockwise
/// @param lean the trunk's lean to the reader's right
/// @param roll how far everything is turned about the pelvis: -90 lies on its left side
/// @param depth how much of the trunk's length is seen; less when it bends forward
record FrontBody(
        Point pelvis,
        Point neck,
        double tilt,
        double lean,
        double head,
        double roll,
        double depth,
        FrontLeg near,
        FrontLeg far,
        Arm nearArm,
        Arm farArm) {

    static FrontBody of(Pose pose) {
        Point pelvis = new Point(pose.at("hip.x", 0), pose.at("hip.y", 0));
        double tilt = pose.at("tilt", 0);
        double lean = pose.at("lean", 0);
        double depth = Math.cos(Math.toRadians(pose.at("bow", 0)));
        Point neck = pelvis.plus(Point.down(-lean), -Bones.TRUNK * depth);
        Point shoulders = Point.down(90 - lean);
        return new FrontBody(
                pelvis,
                neck,
                tilt,
                lean,
                lean * .6 + pose.at("head", 0),
                pose.at("roll", 0),
                depth,
                FrontLeg.of(pose, "near", hip(pelvis, tilt, -1), -1),
                FrontLeg.of(pose, "far", hip(pelvis, tilt, 1), 1),
                arm(pose, "near arm", neck.plus(shoulders, -Bones.HALF_SHOULDERS), -1),
                arm(pose, "far arm", neck.plus(shoulders, Bones.HALF_SHOULDERS), 1));
    }

    private static Point hip(Point pelvis, double tilt, double outward) {
        return new Point(outward * Bones.HALF_HIPS, 0).turned(tilt).plus(pelvis);
    }

    private static Arm arm(Pose pose, String arm, Point shoulder, double outward) {
        if (pose.has(arm + ".x")) {
            Point wrist = new Point(pose.at(arm + ".x", 0), pose.at(arm + ".y", 0));
            return Arm.to(shoulder, wrist, pose.at(arm + ".hand", 0), outward);
        }
        return Arm.from(
                shoulder,
                pose.at(arm + ".out", 8) * outward,
                -pose.at(arm + ".elbow", 6) * outward,
                pose.at(arm + ".wrist", 0));
    }
}
