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
        {19, 232, 0},
        {20, 229, 0},
        {24, 190, 0},
        {28, 152, 0},
        {28, 122, 0},
        {20, 92, 0},
        {7, 64, 0},
        {0, 38, 0},
        {5, 13, 0},
        {21, .5, 0},
        {45, .5, 0},
        {66, 4, 3},
        {90, 9, 9},
        {115, 10, 11},
        {138, 6, 7},
        {155, 1.5, 2},
        {171, .3, 0},
        {186, 1, 0},
        {199, 6, 0},
        {205, 18, 0},
        {200, 33, 0},
        {182, 42, 1},
        {160, 51, 4},
        {136, 64, 6},
        {115, 82, 5},
        {100, 102, 3},
        {92, 126, 0},
        {92, 156, 0},
        {97, 192, 0},
        {102, 229, 0},
        {103, 232, 0}
    };
    private static final double[][] BIG = {
        {-12, 13, 13},
        {0, 18, 17.5},
        {16, 16, 17.5},
        {33, 13, 17.5},
        {50, 13.5, 17},
        {62, 10, 15},
        {69, 2, 8}
    };
    private static final double[][] SMALL = {
        {-8, 11, 12},
        {0, 14, 16.5},
        {14, 13, 16.5},
        {30, 12, 16},
        {45, 11, 15},
        {53, 8, 12},
        {58, 1, 6}
    };
    private static final double[][] NAIL = {{48, 13}, {63, 9}, {66, 5}, {51, 9}};

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
        shapes.add(Shape.flat("skin", big.loop(-12, 69, 0)));
        shapes.add(foot.nail(big));
        shapes.add(Shape.flat("skin", foot.outline()));
        shapes.add(foot.bone());
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
        return toe(BIG, new Point(188, 17.5), 35, 35, "big");
    }

    private Shape smallToes() {
        Outline toes = toe(SMALL, new Point(188, 17), 30, 29, "toes");
        return Shape.flat("far", toes.loop(-8, 58, 0));
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

    /// The inner ankle bone, as a line.
    private Shape bone() {
        return Shape.curve("mark", at(52, 96, 0), at(58, 84, 0), at(72, 82, 0), at(79, 93, 0));
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
