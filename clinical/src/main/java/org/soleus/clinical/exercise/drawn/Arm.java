package org.soleus.clinical.exercise.drawn;

/// An arm seen from the side or, in its plane, from the front.
///
/// @param upper its angle from straight down, forward positive
/// @param fore likewise
/// @param hand likewise
record Arm(Point shoulder, Point elbow, Point wrist, double upper, double fore, double hand) {

    static Arm from(Point shoulder, double upper, double bend, double wrist) {
        double fore = upper + bend;
        Point elbow = shoulder.plus(Point.down(upper), Bones.UPPER_ARM);
        Point end = elbow.plus(Point.down(fore), Bones.FOREARM);
        return new Arm(shoulder, elbow, end, upper, fore, fore + wrist);
    }

    /// The arm that reaches from the shoulder to a wrist.
    static Arm to(Point shoulder, Point wrist, double hand, double bend) {
        double[] found = Bones.reach(shoulder, wrist, Bones.UPPER_ARM, Bones.FOREARM, bend);
        double fore = found[0] - bend * found[1];
        Point elbow = shoulder.plus(Point.down(found[0]), Bones.UPPER_ARM);
        Point end = elbow.plus(Point.down(fore), Bones.FOREARM);
        return new Arm(shoulder, elbow, end, found[0], fore, hand);
    }

    /// How far the elbow is bent.
    double bend() {
        return Bones.turn(fore - upper);
    }

    /// A place of the hand: along it, and to the side of its back.
    Point hand(double along, double side) {
        Point d = Point.down(hand);
        return wrist.plus(d, along).plus(d.left(), side);
    }
}
