package org.soleus.clinical.exercise.drawn;

/// Lengths of the body's segments, as parts of stature.
///
/// Source: `Winter` (Drillis and Contini 1966). Girths and outlines are our own drawing.
final class Bones {

    static final double TRUNK = .288;
    static final double THIGH = .245;
    static final double SHANK = .246;
    static final double ANKLE = .039;
    static final double UPPER_ARM = .186;
    static final double FOREARM = .146;
    static final double HALF_HIPS = .05;
    static final double HALF_SHOULDERS = .104;

    private Bones() {}

    /// Two bones that reach for a target: the angle of the first from straight down, and the bend
    /// of the joint between them. A target out of reach is pointed at.
    ///
    /// @param bend 1 where the joint comes forward (a knee), -1 where it goes back (an elbow)
    static double[] reach(Point root, Point target, double first, double second, double bend) {
        Point way = target.minus(root);
        double d = Math.min(way.length(), first + second - 1e-6);
        d = Math.max(d, Math.abs(first - second) + 1e-6);
        double open = degrees((first * first + d * d - second * second) / (2 * first * d));
        double inner = degrees((first * first + second * second - d * d) / (2 * first * second));
        return new double[] {way.fromDown() + bend * open, 180 - inner};
    }

    private static double degrees(double cosine) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    /// An angle brought within -180 to 180.
    static double turn(double degrees) {
        double a = degrees % 360;
        return a > 180 ? a - 360 : a < -180 ? a + 360 : a;
    }
}
