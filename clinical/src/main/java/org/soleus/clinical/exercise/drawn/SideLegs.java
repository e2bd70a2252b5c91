package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A leg's shapes from the side: skin, shoe, shorts, and the muscles that can be lit.
final class SideLegs {

    private static final double[][] LEG = {
        {.00, .052, .064}, {.05, .060, .066}, {.10, .058, .055}, {.15, .051, .047},
        {.20, .042, .039}, {.235, .038, .034}, {.262, .033, .034}, {.295, .029, .043},
        {.330, .027, .047}, {.365, .025, .042}, {.405, .0215, .031}, {.445, .018, .0225},
        {.475, .018, .0185}, {.497, .020, .020}
    };
    private static final double[][] SHORTS = {
        {-.060, .010, .018},
        {-.052, .027, .036},
        {-.030, .043, .056},
        {.00, .052, .064},
        {.05, .060, .066},
        {.10, .058, .055},
        {.15, .051, .047}
    };
    private static final double HEM = .125;
    private static final double SHIN_END = .47;

    private SideLegs() {}

    static Outline outline(Leg leg) {
        return new Outline(LEG, leg.hip(), leg.knee(), leg.ankle(), Bones.THIGH, Bones.SHANK);
    }

    private static Outline cloth(Leg leg) {
        return new Outline(SHORTS, leg.hip(), leg.knee(), leg.ankle(), Bones.THIGH, Bones.SHANK);
    }

    /// Leg and foot in one outline: down the shin, round the foot, up the calf.
    static Shape skin(Leg leg, String look) {
        List<Point> way = outline(leg).edge(1, 0, SHIN_END, 0);
        for (int i = Sole.INSTEP.length - 1; i >= 0; i--) way.add(foot(leg, Sole.INSTEP[i]));
        List<Point> under = under(leg);
        Collections.reverse(under);
        way.addAll(under);
        way.add(foot(leg, Sole.BACK[2]));
        way.add(foot(leg, Sole.BACK[1]));
        List<Point> back = outline(leg).edge(2, 0, SHIN_END, 0);
        Collections.reverse(back);
        way.addAll(back);
        return Shape.flat(look, way.toArray(new Point[0]));
    }

    static Shape shoe(Leg leg, String look) {
        List<Point> way = under(leg);
        double[][] upper = {
            {.066, .036},
            {.043, .048},
            {.0265, .0595},
            {.004, .0515},
            {-.020, .0555},
            {-.031, .0575},
            {-.0375, .043}
        };
        for (double[] part : upper) way.add(foot(leg, part));
        return Shape.flat(look, way.toArray(new Point[0]));
    }

    static Shape shorts(Leg leg, String look) {
        return Shape.flat(look, cloth(leg).loop(-.060, HEM, .006));
    }

    private static List<Point> under(Leg leg) {
        List<Point> way = new ArrayList<>();
        for (double[] part : Sole.UNDER) way.add(foot(leg, part));
        for (int i = 0; i < Sole.TOES.length; i++) {
            Point toe = Sole.toe(i, leg.toe());
            way.add(leg.foot(toe.x(), toe.y()));
        }
        return way;
    }

    private static Point foot(Leg leg, double[] part) {
        return leg.foot(part[0], part[1]);
    }

    /// A lit muscle of this leg; nothing for what lies elsewhere.
    static List<Shape> lit(Leg leg, Lit lit) {
        Outline bare = outline(leg);
        return switch (lit) {
            case CALF -> List.of(lens(bare, .262, .425, .965, .12, .4), tendon(leg));
            case SOLEUS -> List.of(lens(bare, .325, .455, .965, .34, .35), tendon(leg));
            case TENDON -> List.of(tendon(leg));
            case SHIN -> List.of(lens(bare, .275, .455, .05, .42, .3));
            case OUTER_ANKLE -> List.of(lens(bare, .272, .462, .36, .68, .25));
            case INNER_ANKLE -> List.of(lens(bare, .30, .468, .62, .86, .4));
            case QUADS -> List.of(lens(bare, .055, .225, .05, .52, .5));
            case HAMSTRINGS -> List.of(lens(bare, .06, .23, .95, .55, .45));
            case GLUTES -> List.of(lens(cloth(leg), -.052, .085, .98, .40, .5));
            case SIDE_HIP -> List.of(lens(cloth(leg), -.052, .055, .75, .25, .35));
            case ARCH -> List.of(arch(leg));
            case CHEST, BOTH -> List.of();
        };
    }

    private static Shape lens(
            Outline limb, double from, double to, double edge, double belly, double peak) {
        return Shape.flat("calf", Lens.on(limb, from, to, edge, belly, peak));
    }

    private static Shape tendon(Leg leg) {
        Outline bare = outline(leg);
        return Shape.curve(
                "tendon",
                bare.at(2, .42, -.005),
                bare.at(2, .445, -.005),
                bare.at(2, SHIN_END, -.005),
                leg.foot(-.030, .040));
    }

    private static Shape arch(Leg leg) {
        double[][] way = {
            {-.014, .004},
            {.010, .0045},
            {.034, .005},
            {.058, .004},
            {.040, .015},
            {.020, .0215},
            {.002, .016}
        };
        Point[] points = new Point[way.length];
        for (int i = 0; i < way.length; i++) points[i] = foot(leg, way[i]);
        return Shape.flat("calf", points);
    }
}
