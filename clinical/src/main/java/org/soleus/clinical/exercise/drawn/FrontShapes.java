package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The whole body from the front as flat shapes.
final class FrontShapes {

    // Along the leg, then inner and outer width.
    private static final double[][] LEG = {
        {-.03, .047, .052}, {.00, .047, .055}, {.05, .046, .054}, {.10, .044, .049},
        {.16, .039, .041}, {.21, .033, .034}, {.245, .0305, .031}, {.275, .030, .031},
        {.31, .0335, .0345}, {.345, .0345, .0345}, {.385, .029, .0305}, {.425, .022, .0235},
        {.465, .0175, .0185}, {.491, .0195, .0195}
    };
    private static final double[][] ARM = {
        {-.030, .012, .010}, {-.018, .024, .022}, {.00, .029, .028}, {.04, .030, .028},
        {.09, .026, .025}, {.14, .022, .022}, {.186, .020, .020}, {.215, .0215, .0225},
        {.25, .019, .020}, {.30, .014, .0145}, {.335, .0125, .0125}
    };
    // Half of the shirt, from the hem up.
    private static final double[][] SHIRT = {
        {-.012, .094},
        {.03, .089},
        {.075, .080},
        {.12, .078},
        {.165, .084},
        {.205, .092},
        {.240, .098},
        {.268, .104},
        {.288, .100},
        {.300, .074},
        {.311, .040}
    };
    private static final double[][] HAND = {
        {.014, .0145},
        {.035, .021},
        {.060, .0215},
        {.085, .0175},
        {.103, .008},
        {.103, -.006},
        {.084, -.0165},
        {.055, -.020},
        {.028, -.018},
        {.010, -.0135}
    };
    private static final double[][] NECK = {
        {-.034, -.004}, {-.027, .020}, {-.0255, .060}, {.0255, .060}, {.027, .020}, {.034, -.004}
    };
    private static final double[][] SKULL = {
        {.000, .043}, {.019, .048}, {.033, .063}, {.0405, .084}, {.043, .106}, {.0405, .135},
        {.026, .157}, {.000, .165}, {-.026, .157}, {-.0405, .135}, {-.043, .106}, {-.0405, .084},
        {-.033, .063}, {-.019, .048}
    };
    private static final double[][] HAIR = {
        {.0455, .106},
        {.0475, .130},
        {.039, .155},
        {.018, .169},
        {-.008, .171},
        {-.033, .161},
        {-.0465, .136},
        {-.0455, .106},
        {-.0395, .112},
        {-.036, .130},
        {-.018, .139},
        {.010, .141},
        {.031, .134},
        {.039, .116}
    };

    private final FrontBody body;
    private final List<Lit> lit;
    private final List<Shape> shapes = new ArrayList<>();

    private FrontShapes(FrontBody body, List<Lit> lit) {
        this.body = body;
        this.lit = lit;
    }

    static List<Shape> of(FrontBody body, List<Lit> lit) {
        FrontShapes drawn = new FrontShapes(body, lit);
        drawn.leg(body.far(), 1, lit.contains(Lit.BOTH));
        drawn.leg(body.near(), -1, true);
        drawn.shapes.add(Shape.flat("cloth2", drawn.shorts()));
        drawn.hips();
        drawn.head();
        drawn.shapes.add(Shape.flat("cloth", drawn.shirt()));
        drawn.arm(body.farArm());
        drawn.arm(body.nearArm());
        return drawn.rolled();
    }

    private List<Shape> rolled() {
        if (body.roll() == 0) return shapes;
        List<Shape> turned = new ArrayList<>();
        for (Shape shape : shapes) turned.add(shape.turned(body.roll(), body.pelvis()));
        return turned;
    }

    private static Outline outline(FrontLeg leg, double outward) {
        return new Outline(facing(LEG, outward), leg.hip(), leg.knee(), leg.ankle(), .245, .246);
    }

    /// Rows of inner and outer width, as rows of right and left ones.
    private static double[][] facing(double[][] rows, double outward) {
        if (outward < 0) return rows;
        double[][] turned = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            turned[i] = new double[] {rows[i][0], rows[i][2], rows[i][1]};
        }
        return turned;
    }

    private void leg(FrontLeg leg, double outward, boolean light) {
        Outline limb = outline(leg, outward);
        shapes.add(Shape.flat("skin", limb.loop(0, .491, 0)));
        if (light) lower(limb, outward);
        shapes.add(Shape.flat("shoe", shoe(leg, outward)));
        if (light && lit.contains(Lit.ARCH)) shapes.add(arch(leg, outward));
    }

    private void lower(Outline limb, double outward) {
        double out = outward < 0 ? 1 : 0;
        double in = 1 - out;
        for (Lit one : lit) {
            if (one == Lit.CALF) {
                shapes.add(lens(limb, .275, .415, in, .32, .4));
                shapes.add(lens(limb, .275, .405, out, .28, .4));
            }
            if (one == Lit.OUTER_ANKLE) shapes.add(lens(limb, .285, .470, out, .42, .3));
            if (one == Lit.SHIN) shapes.add(lens(limb, .285, .450, out, .55, .3));
            if (one == Lit.QUADS) shapes.add(lens(limb, .04, .225, out, .72, .55));
        }
    }

    private void hips() {
        if (!lit.contains(Lit.SIDE_HIP)) return;
        shapes.add(lens(outline(body.near(), -1), -.03, .085, 1, .55, .4));
    }

    /// A lens from one edge (0 or 1) that swells by `depth` of the width.
    private static Shape lens(
            Outline limb, double from, double to, double edge, double depth, double peak) {
        double start = edge > .5 ? .96 : .04;
        double belly = edge > .5 ? 1 - depth : depth;
        return Shape.flat("calf", Lens.on(limb, from, to, start, belly, peak));
    }

    private static Point[] shoe(FrontLeg leg, double outward) {
        double h = leg.floor();
        double[][] way = {
            {-.019, h + .006}, {-.0245, h * .55}, {-.029, .018}, {-.027, .004}, {-.010, .0005},
            {.012, .0005}, {.029, .004}, {.032, .018}, {.0255, h * .55}, {.0195, h + .006}
        };
        double lean = leg.planted() ? 0 : leg.ankle().minus(leg.knee()).fromDown();
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) {
            double low = 1 - Math.max(0, Math.min(1, way[i][1] / Math.max(h, .03)));
            double x = way[i][0] * outward + leg.turn() * low;
            points[i] = new Point(x, way[i][1] - h).turned(lean).plus(leg.ankle());
        }
        return points;
    }

    private static Shape arch(FrontLeg leg, double outward) {
        double[][] way = {
            {-.026, .004}, {-.024, .016}, {-.015, .021}, {-.006, .013}, {-.008, .004}
        };
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) {
            points[i] =
                    new Point(way[i][0] * outward + leg.turn() * .7, way[i][1] - leg.floor())
                            .plus(leg.ankle());
        }
        return Shape.flat("calf", points);
    }

    /// One outline round both thighs, joined below the pelvis.
    private Point[] shorts() {
        Outline right = outline(body.near(), -1);
        Outline left = outline(body.far(), 1);
        List<Point> way = new ArrayList<>();
        way.add(pelvis(-.070, .030));
        for (double along : new double[] {-.01, .04, .085, .125}) way.add(right.at(2, along, .007));
        for (double along : new double[] {.125, .09}) way.add(right.at(1, along, .004));
        way.add(pelvis(0, -.066));
        for (double along : new double[] {.09, .125}) way.add(left.at(2, along, .004));
        for (double along : new double[] {.125, .085, .04, -.01}) way.add(left.at(1, along, .007));
        way.add(pelvis(.070, .030));
        return way.toArray(new Point[0]);
    }

    private Point pelvis(double x, double y) {
        return new Point(x, y).turned(body.tilt()).plus(body.pelvis());
    }

    private Point[] shirt() {
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (double[] row : SHIRT) {
            left.add(trunk(row[0], -row[1]));
            right.add(trunk(row[0], row[1]));
        }
        Collections.reverse(right);
        left.addAll(right);
        return left.toArray(new Point[0]);
    }

    private Point trunk(double up, double side) {
        double turned = body.tilt() * Math.max(0, 1 - up / .1);
        return body.pelvis()
                .plus(Point.down(-body.lean()), -up * body.depth())
                .plus(Point.down(90 - body.lean() + turned), side);
    }

    private void head() {
        shapes.add(Shape.flat("skin", head(NECK)));
        shapes.add(Shape.flat("skin", head(SKULL)));
        shapes.add(Shape.flat("hair", head(HAIR)));
    }

    private Point[] head(double[][] outline) {
        Point base = body.neck().plus(Point.down(-body.lean()), -.012);
        Point[] points = new Point[outline.length];
        for (int i = 0; i < outline.length; i++) {
            points[i] = new Point(outline[i][0], outline[i][1]).turned(-body.head()).plus(base);
        }
        return points;
    }

    private void arm(Arm arm) {
        Outline limb = new Outline(ARM, arm.shoulder(), arm.elbow(), arm.wrist(), .186, .146);
        List<Point> way = limb.edge(1, -.030, .325, 0);
        for (double[] part : HAND) way.add(palm(arm, part));
        List<Point> back = limb.edge(2, -.030, .325, 0);
        Collections.reverse(back);
        way.addAll(back);
        shapes.add(Shape.flat("skin", way.toArray(new Point[0])));
        shapes.add(Shape.flat("cloth", limb.loop(-.030, .105, .006)));
    }

    private static Point palm(Arm arm, double[] part) {
        Point along = Point.down(arm.hand());
        return arm.wrist().plus(along, part[0]).plus(along.left(), part[1]);
    }
}
