package org.soleus.clinical.exercise.drawn;

/// A place in the picture's plane, in parts of stature: x to the right, y up.
record Point(double x, double y) {

    /// The floor under the middle of the picture.
    static final Point ORIGIN = new Point(0, 0);

    /// The direction at an angle from straight down, turning forward (to the right).
    static Point down(double degrees) {
        double a = Math.toRadians(degrees);
        return new Point(Math.sin(a), -Math.cos(a));
    }

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point plus(Point direction, double length) {
        return new Point(x + direction.x * length, y + direction.y * length);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    Point toward(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /// Turned about the origin, counter-clockwise.
    Point turned(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Point(x * c - y * s, x * s + y * c);
    }

    /// Turned about another place, counter-clockwise.
    Point turned(double degrees, Point about) {
        return minus(about).turned(degrees).plus(about);
    }

    /// A quarter turn counter-clockwise: for a limb's direction, the side it faces.
    Point left() {
        return new Point(-y, x);
    }

    double length() {
        return Math.hypot(x, y);
    }

    double distance(Point other) {
        return minus(other).length();
    }

    /// The angle of this direction from straight down, turning forward, -180 to 180.
    double fromDown() {
        return Math.toDegrees(Math.atan2(x, -y));
    }
}
