package org.soleus.clinical.exercise.drawn;

/// One flat shape: a closed curve through its points, or an open line.
final class Shape {

    private final String look;
    private final Point[] points;
    private final boolean closed;
    private final boolean curved;

    /// @param look the class that colours it
    /// @param points the same number in every pose of one movement
    /// @param closed whether the end joins the beginning
    /// @param curved whether it runs smoothly through its points; otherwise straight between them
    Shape(String look, Point[] points, boolean closed, boolean curved) {
        this.look = look;
        this.points = points;
        this.closed = closed;
        this.curved = curved;
    }

    static Shape flat(String look, Point[] points) {
        return new Shape(look, points, true, true);
    }

    static Shape line(String look, Point... points) {
        return new Shape(look, points, false, false);
    }

    static Shape curve(String look, Point... points) {
        return new Shape(look, points, false, true);
    }

    static Shape cut(String look, Point... points) {
        return new Shape(look, points, true, false);
    }

    String look() {
        return look;
    }

    boolean closed() {
        return closed;
    }

    boolean curved() {
        return curved;
    }

    int size() {
        return points.length;
    }

    Point at(int index) {
        return points[index];
    }

    /// The greatest distance between two shapes' matching points.
    double farthest(Shape other) {
        double most = 0;
        for (int i = 0; i < points.length; i++) {
            most = Math.max(most, points[i].distance(other.points[i]));
        }
        return most;
    }

    /// This shape part of the way to another one, as a browser blends them.
    Shape toward(Shape other, double share) {
        Point[] between = new Point[points.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = points[i].toward(other.points[i], share);
        }
        return new Shape(look, between, closed, curved);
    }

    /// This shape turned about a place, counter-clockwise.
    Shape turned(double degrees, Point about) {
        Point[] turned = new Point[points.length];
        for (int i = 0; i < turned.length; i++) turned[i] = points[i].turned(degrees, about);
        return new Shape(look, turned, closed, curved);
    }

    /// How low its lowest point lies.
    double lowest() {
        return lowest(0, points.length);
    }

    /// How low the lowest of some of its points lies.
    double lowest(int from, int end) {
        double least = Double.MAX_VALUE;
        for (int i = from; i < end; i++) least = Math.min(least, points[i].y());
        return least;
    }

    /// How far right its rightmost point lies.
    double rightmost() {
        double most = -Double.MAX_VALUE;
        for (Point point : points) most = Math.max(most, point.x());
        return most;
    }
}
