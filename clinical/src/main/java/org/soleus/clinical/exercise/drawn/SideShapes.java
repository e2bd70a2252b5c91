package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The whole body from the side as flat shapes, the farthest first.
final class SideShapes {

    private static final double[][] ARM = {
        {-.034, .010, .010}, {-.026, .020, .020}, {-.008, .028, .028}, {.03, .030, .031},
        {.08, .026, .028}, {.14, .021, .023}, {.186, .020, .020}, {.21, .022, .021},
        {.25, .0205, .0195}, {.30, .0145, .014}, {.335, .0125, .0125}
    };
    private static final double[][] TRUNK = {
        {-.010, .055, .066}, {.03, .059, .066}, {.075, .056, .049}, {.12, .055, .042},
        {.165, .060, .052}, {.21, .064, .064}, {.25, .055, .068}, {.276, .043, .060},
        {.296, .032, .045}, {.312, .026, .033}
    };
    private static final double[][] HAND = {
        {.004, .0125},
        {.020, .012},
        {.046, .0085},
        {.070, .0045},
        {.096, .0005},
        {.106, -.007},
        {.101, -.0155},
        {.075, -.0175},
        {.040, -.0185},
        {.012, -.0175}
    };
    private static final double[][] NECK = {
        {-.036, -.012}, {-.030, .030}, {-.030, .062}, {.026, .056}, {.024, .030}, {.032, -.008}
    };
    private static final double[][] SKULL = {
        {.004, .046}, {.030, .041}, {.047, .046}, {.054, .058}, {.056, .071}, {.0625, .081},
        {.0575, .096}, {.056, .114}, {.048, .140}, {.026, .160}, {-.006, .166}, {-.036, .155},
        {-.053, .127}, {-.053, .096}, {-.040, .068}, {-.020, .054}
    };
    private static final double[][] HAIR = {
        {.051, .128}, {.050, .143}, {.028, .164}, {-.006, .171}, {-.040, .160}, {-.059, .130},
        {-.058, .096}, {-.046, .066}, {-.034, .070}, {-.026, .092}, {-.010, .102}, {.002, .118},
        {.022, .130}
    };

    private final SideBody body;
    private final List<Lit> lit;
    private final List<Shape> shapes = new ArrayList<>();

    private SideShapes(SideBody body, List<Lit> lit) {
        this.body = body;
        this.lit = lit;
    }

    static List<Shape> of(SideBody body, List<Lit> lit) {
        SideShapes drawn = new SideShapes(body, lit);
        drawn.farSide();
        drawn.head();
        drawn.nearSide();
        return drawn.shapes;
    }

    private void farSide() {
        shapes.add(arm(body.farArm(), "far"));
        shapes.add(sleeve(body.farArm(), "far-cloth"));
        shapes.add(SideLegs.skin(body.far(), "far"));
        if (lit.contains(Lit.BOTH)) light(body.far(), true);
        shapes.add(SideLegs.shoe(body.far(), "far-shoe"));
        shapes.add(SideLegs.shorts(body.far(), "far-cloth"));
    }

    private void nearSide() {
        shapes.add(SideLegs.skin(body.near(), "skin"));
        light(body.near(), true);
        shapes.add(SideLegs.shoe(body.near(), "shoe"));
        shapes.add(SideLegs.shorts(body.near(), "cloth2"));
        shapes.add(Shape.flat("cloth", trunk()));
        light(body.near(), false);
        shapes.add(arm(body.nearArm(), "skin"));
        shapes.add(sleeve(body.nearArm(), "cloth"));
    }

    /// Lit muscles of the lower leg lie under the shoe, all others over the clothes.
    private void light(Leg leg, boolean underShoe) {
        for (Lit one : lit) {
            boolean lower =
                    switch (one) {
                        case CALF, SOLEUS, TENDON, SHIN, OUTER_ANKLE, INNER_ANKLE -> true;
                        default -> false;
                    };
            if (lower == underShoe) shapes.addAll(SideLegs.lit(leg, one));
            if (!underShoe && one == Lit.CHEST) shapes.add(Shape.flat("calf", chest()));
        }
    }

    private Point[] trunk() {
        List<Point> front = new ArrayList<>();
        List<Point> back = new ArrayList<>();
        for (double[] row : TRUNK) {
            front.add(trunk(row[0], row[1] + .003));
            back.add(trunk(row[0], -row[2] - .003));
        }
        Collections.reverse(back);
        front.addAll(back);
        return front.toArray(new Point[0]);
    }

    private Point[] chest() {
        double[][] way = {
            {.17, .050},
            {.20, .058},
            {.235, .056},
            {.255, .042},
            {.24, .020},
            {.205, .012},
            {.178, .026}
        };
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) points[i] = trunk(way[i][0], way[i][1]);
        return points;
    }

    private Point trunk(double up, double front) {
        Point along = Point.down(-body.trunk());
        return body.hip().plus(along, -up).plus(Point.down(90 - body.trunk()), front);
    }

    private void head() {
        shapes.add(Shape.flat("skin", head(NECK)));
        shapes.add(Shape.flat("skin", head(SKULL)));
        shapes.add(Shape.flat("hair", head(HAIR)));
    }

    private Point[] head(double[][] outline) {
        Point base = body.shoulder().plus(Point.down(-body.trunk()), -.012);
        Point[] points = new Point[outline.length];
        for (int i = 0; i < outline.length; i++) {
            points[i] = new Point(outline[i][0], outline[i][1]).turned(-body.head()).plus(base);
        }
        return points;
    }

    static Shape arm(Arm arm, String look) {
        Outline limb = limb(arm);
        List<Point> way = limb.edge(1, -.034, .325, 0);
        for (double[] part : HAND) way.add(arm.hand(part[0], part[1]));
        List<Point> back = limb.edge(2, -.034, .325, 0);
        Collections.reverse(back);
        way.addAll(back);
        return Shape.flat(look, way.toArray(new Point[0]));
    }

    static Shape sleeve(Arm arm, String look) {
        return Shape.flat(look, limb(arm).loop(-.034, .108, .006));
    }

    private static Outline limb(Arm arm) {
        return new Outline(
                ARM, arm.shoulder(), arm.elbow(), arm.wrist(), Bones.UPPER_ARM, Bones.FOREARM);
    }
}
