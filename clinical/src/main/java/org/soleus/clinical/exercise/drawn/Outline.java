package org.soleus.clinical.exercise.drawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The outline of a bent limb: widths along two bones, turned smoothly through the joint.
final class Outline {

    private static final double TURN = .183;

    private final double[][] widths;
    private final Point[] joints;
    private final double first;
    private final double second;

    /// @param widths rows of distance along the limb, width to its left, width to its right, for a
    ///   limb that points down
    /// @param first the first bone's length, unshortened
    Outline(double[][] widths, Point a, Point b, Point c, double first, double second) {
        this.widths = widths;
        this.joints = new Point[] {a, b, c};
        this.first = first;
        this.second = second;
    }

    /// One side's edge, from `from` to `to` along the limb.
    ///
    /// @param column 1 for the side the limb faces, 2 for the other
    List<Point> edge(int column, double from, double to, double grow) {
        List<Point> edge = new ArrayList<>();
        double gap = .012 * (first + second);
        edge.add(at(column, from, grow));
        for (double[] row : widths) {
            if (row[0] > from + gap && row[0] < to - gap) edge.add(at(column, row[0], grow));
        }
        edge.add(at(column, to, grow));
        return edge;
    }

    /// Both edges as one closed way: down the facing side, up the other.
    Point[] loop(double from, double to, double grow) {
        List<Point> loop = edge(1, from, to, grow);
        List<Point> back = edge(2, from, to, grow);
        Collections.reverse(back);
        loop.addAll(back);
        return loop.toArray(new Point[0]);
    }

    Point at(int column, double along, double grow) {
        double width = width(column, along) + grow;
        Point side = Point.down(angle(along) + 90);
        return creased(middle(along).plus(side, column == 1 ? width : -width), along);
    }

    /// Inside a bend the two bones' skin meets in a crease instead of running through itself.
    private Point creased(Point skin, double along) {
        Point upper = unit(joints[0].minus(joints[1]));
        Point lower = unit(joints[2].minus(joints[1]));
        Point inside = upper.plus(lower);
        if (inside.length() < 1e-4) return skin;
        Point from = skin.minus(joints[1]);
        if (dot(from, inside) <= 0) return skin;
        Point split = unit(upper.minus(lower));
        double over = dot(from, split);
        boolean crossed = along <= first ? over < 0 : over > 0;
        return crossed ? skin.plus(split, -over) : skin;
    }

    private static Point unit(Point way) {
        return Point.ORIGIN.plus(way, 1 / Math.max(1e-9, way.length()));
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y();
    }

    /// A place between the two edges: 0 on the facing side, 1 on the other.
    Point across(double along, double share) {
        return at(1, along, 0).toward(at(2, along, 0), share);
    }

    private Point middle(double along) {
        return along <= first
                ? beyond(joints[0], joints[1], along / first)
                : beyond(joints[1], joints[2], (along - first) / second);
    }

    private static Point beyond(Point a, Point b, double share) {
        return a.toward(b, share);
    }

    private double angle(double along) {
        double upper = joints[1].minus(joints[0]).fromDown();
        double turned = Bones.turn(joints[2].minus(joints[1]).fromDown() - upper);
        return upper + turned * soft((along - first) / (TURN * (first + second)) + .5);
    }

    private double width(int column, double along) {
        int row = 0;
        while (row < widths.length - 2 && widths[row + 1][0] < along) row++;
        double[] a = widths[row];
        double[] b = widths[row + 1];
        double share = Math.max(0, Math.min(1, (along - a[0]) / (b[0] - a[0])));
        return a[column] + (b[column] - a[column]) * share;
    }

    /// Rises softly from 0 to 1.
    static double soft(double t) {
        double u = Math.max(0, Math.min(1, t));
        return u * u * (3 - 2 * u);
    }
}
