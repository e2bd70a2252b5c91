package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Lit;
import org.soleus.clinical.exercise.Pose;

import java.util.ArrayList;
import java.util.List;

/// One bare right foot and its ankle from the front, in millimetres: the big toe on the reader's
/// right.
///
/// The pose names `turn` (the sole turned inward positive, degrees) and `up` (toes toward the shin
/// positive, degrees).
final class FootFront {

    private static final Point ANKLE = new Point(0, 84);

    private static final double[][] OUTLINE = {
        {-39, 310},
        {-37, 260},
        {-32, 205},
        {-27, 160},
        {-26, 128},
        {-31, 106},
        {-35, 93},
        {-33, 78},
        {-38, 58},
        {-45, 38},
        {-48, 22},
        {-40, 12},
        {-20, 9},
        {0, 9},
        {20, 10},
        {42, 13},
        {49, 24},
        {46, 42},
        {38, 64},
        {33, 84},
        {36, 98},
        {33, 112},
        {27, 134},
        {28, 165},
        {33, 208},
        {39, 260},
        {42, 310}
    };
    // Middle, and half width and height, from the big toe out.
    private static final double[][] TOES = {
        {31, 14, 16, 14},
        {8, 11.5, 9.5, 11},
        {-9.5, 10.5, 8.5, 10},
        {-25.5, 10, 8, 9.5},
        {-40, 10.5, 7.5, 9}
    };
    private static final double[][] LOOP = {
        {-46, 34}, {-20, 40}, {12, 41}, {44, 36}, {45, 22}, {12, 26}, {-20, 25}, {-48, 20}
    };

    private final double turn;
    private final double tall;

    private FootFront(Pose pose) {
        turn = pose.at("turn", 0);
        tall = 1 - .75 * Math.sin(Math.toRadians(pose.at("up", 0)));
    }

    static List<Shape> of(Pose pose, List<Lit> lit, boolean strapped) {
        FootFront foot = new FootFront(pose);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Shape.flat("skin", foot.all(OUTLINE)));
        if (lit.contains(Lit.OUTER_ANKLE)) shapes.add(foot.outer());
        if (lit.contains(Lit.INNER_ANKLE)) shapes.add(foot.inner());
        if (lit.contains(Lit.SHIN)) shapes.add(foot.shin());
        if (lit.contains(Lit.CALF)) shapes.addAll(List.of(foot.outer(), foot.shin()));
        for (double[] toe : TOES) shapes.add(Shape.flat("skin", foot.toe(toe)));
        if (strapped) shapes.add(Shape.flat("band-flat", foot.all(LOOP)));
        return shapes;
    }

    /// The edge of the forefoot where a band pulls: `outer` or `inner`.
    static Point place(Pose pose, String name) {
        return new FootFront(pose)
                .at(name.equals("outer") ? -47 : 45, name.equals("outer") ? 27 : 29);
    }

    /// Below the ankle everything turns and lengthens; above it nothing does.
    private Point at(double x, double y) {
        double below = Outline.soft((108 - y) / 42);
        double low = y < ANKLE.y() ? ANKLE.y() + (y - ANKLE.y()) * tall : y;
        return new Point(x, low).turned(turn * below, ANKLE);
    }

    private Point[] all(double[][] way) {
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) points[i] = at(way[i][0], way[i][1]);
        return points;
    }

    private Point[] toe(double[] toe) {
        Point[] points = new Point[8];
        for (int i = 0; i < 8; i++) {
            double a = Math.PI * i / 4;
            points[i] = at(toe[0] + Math.sin(a) * toe[2], toe[1] + Math.cos(a) * toe[3]);
        }
        return points;
    }

    private Shape outer() {
        return muscle(
                new double[][] {
                    {-27, 285},
                    {-31, 250},
                    {-26, 200},
                    {-22, 150},
                    {-25, 110},
                    {-32, 84},
                    {-36, 66},
                    {-27, 84},
                    {-19, 112},
                    {-13, 160},
                    {-12, 215},
                    {-18, 260}
                });
    }

    private Shape inner() {
        return muscle(
                new double[][] {
                    {24, 250}, {29, 215}, {24, 160}, {23, 128}, {29, 100}, {30, 78}, {34, 60},
                    {23, 78}, {20, 104}, {15, 132}, {14, 165}, {17, 215}
                });
    }

    private Shape shin() {
        return muscle(
                new double[][] {
                    {-8, 290},
                    {-14, 250},
                    {-10, 200},
                    {-2, 150},
                    {6, 112},
                    {18, 84},
                    {26, 62},
                    {16, 92},
                    {9, 120},
                    {7, 160},
                    {6, 215},
                    {2, 262}
                });
    }

    private Shape muscle(double[][] way) {
        return Shape.flat("calf", all(way));
    }
}
