package org.soleus.clinical.exercise.drawn;

/// A leg seen from the side.
///
/// @param thigh its angle from straight down, forward positive
/// @param shank likewise
/// @param pitch the foot's turn from flat, toes up positive
/// @param toe the toes' turn against the foot, up positive
record Leg(
        Point hip, Point knee, Point ankle, double thigh, double shank, double pitch, double toe) {

    static Leg from(Point hip, double thigh, double bend, double ankle, double toe) {
        Point knee = hip.plus(Point.down(thigh), Bones.THIGH);
        double shank = thigh - bend;
        Point end = knee.plus(Point.down(shank), Bones.SHANK);
        return new Leg(hip, knee, end, thigh, shank, Bones.turn(shank + ankle), toe);
    }

    /// The leg that stands on a foot: built from the floor up.
    ///
    /// @param lean how far the shin leans forward
    /// @param bend of the knee
    static Leg up(Point ankle, double pitch, double toe, double lean, double bend) {
        double shank = -lean;
        double thigh = shank + bend;
        Point knee = ankle.plus(Point.down(shank), -Bones.SHANK);
        Point hip = knee.plus(Point.down(thigh), -Bones.THIGH);
        return new Leg(hip, knee, ankle, thigh, shank, pitch, toe);
    }

    /// The leg that reaches from the hip to an ankle.
    static Leg to(Point hip, Point ankle, double pitch, double toe) {
        double[] found = Bones.reach(hip, ankle, Bones.THIGH, Bones.SHANK, 1);
        Point knee = hip.plus(Point.down(found[0]), Bones.THIGH);
        double shank = found[0] - found[1];
        Point end = knee.plus(Point.down(shank), Bones.SHANK);
        return new Leg(hip, knee, end, found[0], shank, pitch, toe);
    }

    /// How far the knee is bent.
    double bend() {
        return Bones.turn(thigh - shank);
    }

    /// How far the ankle is bent: toes toward the shin positive.
    double flex() {
        return Bones.turn(pitch - shank);
    }

    /// A place of the foot's own frame (the floor under the ankle, toes to the right).
    Point foot(double x, double y) {
        return new Point(x, y - Bones.ANKLE).turned(pitch).plus(ankle);
    }
}
