package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Pose;

/// The whole body from the side, facing right: every joint in its place.
///
/// @param trunk its lean from upright, forward positive; -90 lies on the back
/// @param head the head's lean from upright
record SideBody(
        Point hip,
        Point shoulder,
        double trunk,
        double head,
        Leg near,
        Leg far,
        Arm nearArm,
        Arm farArm) {

    private static final double HEAD_FOLLOWS = .55;

    /// @param carries what holds the body up: `near`, `far`, `hip` or `shoulder`
    static SideBody of(Pose pose, String carries) {
        double trunk = pose.at("trunk", 0);
        Point up = Point.down(-trunk);
        Point hip = hip(pose, carries, up);
        Point shoulder = hip.plus(up, -Bones.TRUNK);
        return new SideBody(
                hip,
                shoulder,
                trunk,
                trunk * HEAD_FOLLOWS + pose.at("head", 0),
                leg(pose, "near", hip, carries),
                leg(pose, "far", hip, carries),
                arm(pose, "near arm", shoulder),
                arm(pose, "far arm", shoulder));
    }

    private static Point hip(Pose pose, String carries, Point up) {
        return switch (carries) {
            case "near", "far" -> standing(pose, carries).hip();
            case "shoulder" ->
                    new Point(pose.at("shoulder.x", 0), pose.at("shoulder.y", 0))
                            .plus(up, Bones.TRUNK);
            default -> new Point(pose.at("hip.x", 0), pose.at("hip.y", 0));
        };
    }

    private static Leg standing(Pose pose, String leg) {
        return Leg.up(
                ankle(pose, leg),
                pose.at(leg + ".pitch", 0),
                toe(pose, leg),
                pose.at(leg + ".shin", 0),
                pose.at(leg + ".knee", 0));
    }

    private static Leg leg(Pose pose, String leg, Point hip, String carries) {
        if (carries.equals(leg)) return standing(pose, leg);
        if (pose.has(leg + ".x")) {
            return Leg.to(hip, ankle(pose, leg), pose.at(leg + ".pitch", 0), toe(pose, leg));
        }
        return Leg.from(
                hip,
                pose.at(leg + ".thigh", 0),
                pose.at(leg + ".knee", 0),
                pose.at(leg + ".ankle", 0),
                pose.at(leg + ".toe", 0));
    }

    /// Where the ankle is when the foot stands at its place.
    static Point ankle(Pose pose, String leg) {
        return Sole.ankle(
                pose.at(leg + ".x", 0),
                pose.at(leg + ".y", 0),
                pose.at(leg + ".pitch", 0),
                toe(pose, leg),
                pose.at(leg + ".ball", 0) > 0);
    }

    /// A planted foot's toes stay flat when the heel rises.
    private static double toe(Pose pose, String leg) {
        double pitch = pose.at(leg + ".pitch", 0);
        boolean onBall = pose.at(leg + ".ball", 0) > 0;
        return pose.at(leg + ".toe", pitch < 0 || onBall ? -pitch : 0);
    }

    private static Arm arm(Pose pose, String arm, Point shoulder) {
        if (pose.has(arm + ".x")) {
            Point wrist = new Point(pose.at(arm + ".x", 0), pose.at(arm + ".y", 0));
            return Arm.to(shoulder, wrist, pose.at(arm + ".hand", 180), -1);
        }
        return Arm.from(
                shoulder,
                pose.at(arm + ".arm", 0),
                pose.at(arm + ".elbow", 0),
                pose.at(arm + ".wrist", 0));
    }

    /// A place by name, as `near.ball` or `far arm.hand`.
    ///
    /// @throws IllegalArgumentException when there is no such place
    Point place(String name) {
        return switch (name) {
            case "near.ball" -> near.foot(.072, -.002);
            case "far.ball" -> far.foot(.072, -.002);
            case "near.top" -> near.foot(.060, .040);
            case "near arm.hand" -> nearArm.hand(.045, .004);
            case "far arm.hand" -> farArm.hand(.045, .004);
            default -> throw new IllegalArgumentException("the body has no place " + name);
        };
    }
}
