package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Pose;

import java.util.ArrayList;
import java.util.List;

/// One bare right foot from above, in millimetres: the heel at 0, toes up, the big toe on the left.
///
/// The pose names `spread`, 0 resting to 1 fanned wide.
final class FootTop {

    private static final double[][] OUTLINE = {
        {0, -2},
        {20, 2},
        {31, 20},
        {32, 50},
        {31, 82},
        {36, 112},
        {44, 142},
        {46, 166},
        {38, 184},
        {14, 198},
        {-12, 203},
        {-36, 201},
        {-50, 184},
        {-50, 156},
        {-44, 120},
        {-37, 84},
        {-33, 50},
        {-31, 20},
        {-20, 2}
    };
    // Where each toe begins, its length and half width, its rest angle, and how far it fans.
    private static final double[][] TOES = {
        {37, 170, 38, 8, 12, 17},
        {24, 184, 44, 8.5, 7, 10},
        {8, 193, 50, 9, 3, 4},
        {-9, 197, 56, 9.5, -1, -3},
        {-33, 190, 62, 15.5, 2, -13}
    };

    private FootTop() {}

    static List<Shape> of(Pose pose, boolean lit) {
        List<Shape> shapes = new ArrayList<>();
        for (double[] toe : TOES) shapes.add(toe(toe, pose.at("spread", 0)));
        Point[] outline = new Point[OUTLINE.length];
        for (int i = 0; i < outline.length; i++) {
            outline[i] = new Point(OUTLINE[i][0], OUTLINE[i][1]);
        }
        shapes.add(Shape.flat("skin", outline));
        if (lit) shapes.add(muscle(pose.at("spread", 0)));
        shapes.add(shank());
        return shapes;
    }

    private static Shape toe(double[] toe, double spread) {
        double half = toe[2] / 2;
        double w = toe[3];
        double[][] widths = {
            {-10, w, w},
            {half * .6, w * .95, w * .95},
            {half * 1.3, w * 1.06, w * 1.06},
            {half * 1.75, w * .85, w * .85},
            {toe[2], w * .25, w * .25}
        };
        Point root = new Point(toe[0], toe[1]);
        Point way = Point.down(180 - toe[4] - toe[5] * spread);
        Point middle = root.plus(way, half);
        Outline limb = new Outline(widths, root, middle, root.plus(way, toe[2]), half, half);
        return Shape.flat("skin", limb.loop(-10, toe[2], 0));
    }

    private static Shape muscle(double spread) {
        double wide = 1 + .12 * spread;
        double[][] way = {
            {-30, 182}, {0, 186}, {26, 170}, {30, 140}, {20, 105}, {-2, 92}, {-24, 112}, {-34, 150}
        };
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) points[i] = new Point(way[i][0] * wide, way[i][1]);
        return Shape.flat("calf", points);
    }

    private static Shape shank() {
        Point[] points = new Point[12];
        for (int i = 0; i < 12; i++) {
            double a = Math.PI * i / 6;
            points[i] = new Point(-1 + 28 * Math.sin(a), 52 + 33 * Math.cos(a));
        }
        return Shape.flat("far", points);
    }
}
