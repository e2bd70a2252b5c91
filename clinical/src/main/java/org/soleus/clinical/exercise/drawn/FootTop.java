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

    // Between the bones of the forefoot: where each small muscle ends, toward the toes.
    private static final double[][] GAPS = {{-22, 186}, {-2, 186}, {14, 181}, {29, 172}};

    private FootTop() {}

    static List<Shape> of(Pose pose, boolean lit) {
        List<Shape> shapes = new ArrayList<>();
        double spread = pose.at("spread", 0);
        for (double[] toe : TOES) {
            shapes.add(toe(toe, spread));
            shapes.add(nail(toe, spread));
        }
        Point[] outline = new Point[OUTLINE.length];
        for (int i = 0; i < outline.length; i++) {
            outline[i] = new Point(OUTLINE[i][0], OUTLINE[i][1]);
        }
        shapes.add(Shape.flat("skin", outline));
        shapes.add(shank());
        for (double[] gap : GAPS) if (lit) shapes.add(muscle(gap, spread));
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

    /// The small muscles between the bones of the forefoot.
    private static Shape muscle(double[] gap, double spread) {
        double x = gap[0] * (1 + .1 * spread);
        double[][] way = {{0, 0}, {4.5, -22}, {3.5, -48}, {0, -72}, {-3.5, -48}, {-4.5, -22}};
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) {
            double pull = 1 + way[i][1] / 160;
            points[i] = new Point((x + way[i][0]) * pull, gap[1] + way[i][1]);
        }
        return Shape.flat("calf", points);
    }

    private static Shape nail(double[] toe, double spread) {
        double w = toe[3] * .62;
        Point way = Point.down(180 - toe[4] - toe[5] * spread);
        Point tip = new Point(toe[0], toe[1]).plus(way, toe[2] - 4);
        Point base = tip.plus(way, -toe[3] * 1.05);
        Point side = way.left();
        return Shape.flat(
                "nail",
                new Point[] {
                    base.plus(side, w),
                    tip.plus(side, w * .85),
                    tip.plus(side, -w * .85),
                    base.plus(side, -w)
                });
    }

    /// The shin, coming toward whoever looks down at it.
    private static Shape shank() {
        double[][] way = {
            {-27, -62},
            {-28, -30},
            {-27, 20},
            {-26, 62},
            {-19, 86},
            {-1, 94},
            {18, 86},
            {26, 62},
            {27, 20},
            {29, -30},
            {28, -62}
        };
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) points[i] = new Point(way[i][0], way[i][1]);
        return Shape.cut("skin", points);
    }
}
