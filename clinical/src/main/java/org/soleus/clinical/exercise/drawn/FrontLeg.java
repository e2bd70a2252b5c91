package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Pose;

/// A leg seen from the front: solved in space, shown flat. Depth is forward, toward the reader.
///
/// @param hip where it begins
/// @param knee as seen
/// @param ankle as seen
/// @param kneeDepth how far forward the knee is
/// @param ankleDepth how far forward the ankle is
/// @param floor how far below the ankle the foot ends, as seen
/// @param turn how far the foot's tip lies outward of the ankle, as seen
/// @param planted whether the foot is placed, and so points down whatever the shin does
record FrontLeg(
        Point hip,
        Point knee,
        Point ankle,
        double kneeDepth,
        double ankleDepth,
        double floor,
        double turn,
        boolean planted) {

    private static final double HANGING_FOOT = .050;

    /// @param outward -1 for the leg on the reader's left, 1 for the other
    static FrontLeg of(Pose pose, String leg, Point hip, double outward) {
        double turn = Math.sin(Math.toRadians(pose.at(leg + ".turn", 8))) * .074 * outward;
        if (!pose.has(leg + ".x")) return free(pose, leg, hip, outward, turn);
        Point side = fromTheSide(pose, leg);
        return reaching(hip, ankle(pose, leg), side.x(), pose.at(leg + ".y", 0), turn);
    }

    /// Where the ankle of a leg that is given a place belongs, as seen.
    static Point ankle(Pose pose, String leg) {
        return new Point(pose.at(leg + ".x", 0), fromTheSide(pose, leg).y());
    }

    private static Point fromTheSide(Pose pose, String leg) {
        double pitch = pose.at(leg + ".pitch", 0);
        double y = pose.at(leg + ".y", 0);
        return Sole.ankle(pose.at(leg + ".z", 0), y, pitch, pitch < 0 ? -pitch : 0, false);
    }

    private static FrontLeg reaching(
            Point hip, Point ankle, double depth, double floor, double turn) {
        Point flat = ankle.minus(hip);
        double far = Math.hypot(flat.length(), depth);
        double reach = Math.min(far, Bones.THIGH + Bones.SHANK - 1e-6);
        double along =
                (Bones.THIGH * Bones.THIGH + reach * reach - Bones.SHANK * Bones.SHANK)
                        / (2 * reach);
        double across = Math.sqrt(Math.max(0, Bones.THIGH * Bones.THIGH - along * along));
        double lean = depth / far;
        double straight = flat.length() / far;
        // The knee comes forward: along the way to the ankle, then across it toward the reader.
        Point knee = hip.plus(flat, (along * straight - across * lean) / flat.length());
        Point end = hip.plus(flat, reach * straight / flat.length());
        double kneeDepth = along * lean + across * straight;
        return new FrontLeg(hip, knee, end, kneeDepth, reach * lean, end.y() - floor, turn, true);
    }

    private static FrontLeg free(Pose pose, String leg, Point hip, double outward, double turn) {
        double aside = pose.at(leg + ".out", 0) * outward;
        double forward = pose.at(leg + ".flex", 0);
        double behind = forward - pose.at(leg + ".knee", 0);
        Point down = Point.down(aside);
        Point knee = hip.plus(down, Bones.THIGH * cos(forward));
        Point ankle = knee.plus(down, Bones.SHANK * cos(behind));
        double kneeDepth = Bones.THIGH * sin(forward);
        double depth = kneeDepth + Bones.SHANK * sin(behind);
        return new FrontLeg(hip, knee, ankle, kneeDepth, depth, HANGING_FOOT, turn, false);
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    /// The thigh's length in space; equal in every pose.
    double thigh() {
        return Math.hypot(knee.distance(hip), kneeDepth);
    }

    /// The shank's length in space; equal in every pose.
    double shank() {
        return Math.hypot(ankle.distance(knee), ankleDepth - kneeDepth);
    }

    /// How far the knee is bent.
    double bend() {
        Point up = knee.minus(hip);
        Point low = ankle.minus(knee);
        double dot = up.x() * low.x() + up.y() * low.y() + kneeDepth * (ankleDepth - kneeDepth);
        double share = dot / (thigh() * shank());
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, share))));
    }
}
