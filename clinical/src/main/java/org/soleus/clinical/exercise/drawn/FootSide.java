package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Pose;

import java.util.ArrayList;
import java.util.List;

/// One bare foot from its inner side, in millimetres: the heel's back at 0, toes to the right.
///
/// The pose names `arch` (0 resting to 1 drawn up), `shin` (lean), and for the big toe and the four
/// others how far they are lifted and curled: `big.up`, `big.curl`, `toes.up`, `toes.curl`.
final class FootSide {

    private static final Point ANKLE = new Point(62, 88);

    // Each with how much it rises as the arch is drawn up.
    private static final double[][] OUTLINE = {
        {31, 236, 0},
        {29, 195, 0},
        {27, 152, 0},
        {23, 118, 0},
        {13, 88, 0},
        {3, 60, 0},
        {-1, 36, 0},
        {5, 12, 0},
        {21, .5, 0},
        {45, .5, 0},
        {68, 4, 3},
        {92, 9, 9},
        {118, 10, 11},
        {142, 6, 7},
        {160, 1.5, 2},
        {178, .3, 0},
        {193, 1, 0},
        {207, 7, 0},
        {212, 20, 0},
        {206, 35, 0},
        {188, 43, 1},
        {165, 53, 4},
        {140, 67, 6},
        {118, 86, 5},
        {103, 106, 3},
        {96, 130, 0},
        {98, 162, 0},
        {103, 198, 0},
        {107, 236, 0}
    };
    private static final double[][] BIG = {
        {-12, 12, 12},
        {0, 17, 17.5},
        {15, 14.5, 17.5},
        {30, 13, 17.5},
        {45, 12, 17},
        {55, 8, 14},
        {60, 1, 7}
    };
    private static final double[][] SMALL = {
        {-8, 11, 12},
        {0, 13, 16.5},
        {12, 12, 16.5},
        {24, 11.5, 16},
        {36, 10, 15},
        {43, 7, 12},
        {47, 1, 6}
    };
    private static final double[][] NAIL = {{42, 12.5}, {55, 8.5}, {58, 4.5}, {44, 8.5}};

    private final Pose pose;
    private final double arch;

    private FootSide(Pose pose) {
        this.pose = pose;
        this.arch = pose.at("arch", 0);
    }

    static List<Shape> of(Pose pose, boolean lit) {
        FootSide foot = new FootSide(pose);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(foot.smallToes());
        Outline big = foot.bigToe();
        shapes.add(Shape.flat("skin", big.loop(-12, 60, 0)));
        shapes.add(foot.nail(big));
        shapes.add(Shape.flat("skin", foot.outline()));
        if (lit) shapes.add(foot.muscle());
        return shapes;
    }

    /// Drawing the arch up brings the ball toward the heel.
    private Point at(double x, double y, double rise) {
        double pulled = 9 * arch * Math.max(0, Math.min(1, (x - 60) / 120));
        Point there = new Point(y > 100 ? x : x - pulled, y + rise * arch);
        double above = Outline.soft((y - 88) / 50);
        return there.turned(-pose.at("shin", 0) * above, ANKLE);
    }

    private Point[] outline() {
        Point[] points = new Point[OUTLINE.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = at(OUTLINE[i][0], OUTLINE[i][1], OUTLINE[i][2]);
        }
        return points;
    }

    private Outline bigToe() {
        return toe(BIG, new Point(196, 17.5), 30, 30, "big");
    }

    private Shape smallToes() {
        Outline toes = toe(SMALL, new Point(196, 17), 24, 23, "toes");
        return Shape.flat("far", toes.loop(-8, 47, 0));
    }

    private Outline toe(double[][] widths, Point root, double first, double second, String name) {
        double up = 90 + pose.at(name + ".up", 0);
        Point start = at(root.x(), root.y(), 0);
        Point bend = start.plus(Point.down(up), first);
        Point tip = bend.plus(Point.down(up - pose.at(name + ".curl", 0)), second);
        return new Outline(widths, start, bend, tip, first, second);
    }

    private Shape nail(Outline toe) {
        Point[] points = new Point[NAIL.length];
        for (int i = 0; i < points.length; i++) {
            double along = NAIL[i][0];
            Point edge = toe.at(1, along, 0);
            points[i] = i == 0 || i == 1 ? edge : edge.toward(toe.at(2, along, 0), .2);
        }
        return Shape.flat("nail", points);
    }

    private Shape muscle() {
        double[][] way = {
            {64, 7, 3},
            {92, 12.5, 9},
            {118, 14, 11},
            {146, 9.5, 7},
            {166, 5, 2},
            {148, 22, 8},
            {120, 33, 11},
            {92, 29, 9}
        };
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) points[i] = at(way[i][0], way[i][1], way[i][2]);
        return Shape.flat("calf", points);
    }
}
