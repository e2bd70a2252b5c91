package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.Prop;

import java.util.ArrayList;
import java.util.List;

/// What stands around the body, as shapes.
final class Props {

    private static final int AROUND = 16;
    private static final double GAP = .003;
    private static final double TRAILS = 20;
    private static final double OPEN = 7;

    private Props() {}

    /// What stands still, behind the body.
    ///
    /// @param top how high the picture goes
    static List<Shape> still(Prop prop, double top) {
        return switch (prop) {
            case Prop.Wall(double x) -> List.of(Shape.line("wall", beside(x, top), beside(x, 0)));
            case Prop.Chair(double x, double seat, double depth) -> chair(x, seat, depth);
            case Prop.Step(double from, double to, double height) ->
                    List.of(box("block", from, 0, to, height));
            case Prop.Mat(double from, double to) -> List.of(box("block", from, -.016, to, -.002));
            case Prop.Cushion(double from, double to, double height) ->
                    List.of(cushion(from, to, height));
            case Prop.Post(double x, double height) ->
                    List.of(Shape.line("wall", new Point(x, height), new Point(x, 0)));
            case Prop.Ring(double x, double y, double r) ->
                    List.of(new Shape("ring", circle(new Point(x, y), r), true, true));
            case Prop.Arrow arrow -> arrow(arrow);
            default -> List.of();
        };
    }

    /// A wall's line stands clear of the gap that is drawn round a hand on it.
    private static Point beside(double x, double y) {
        return new Point(x + Math.signum(x) * GAP, y);
    }

    private static List<Shape> chair(double x, double seat, double depth) {
        double front = x + depth;
        return List.of(
                Shape.line("wall", new Point(x - .03, seat + .27), new Point(x, seat)),
                Shape.line("seat", new Point(x, seat), new Point(front, seat)),
                Shape.line("wall", new Point(x + .012, seat), new Point(x - .006, 0)),
                Shape.line("wall", new Point(front - .012, seat), new Point(front, 0)));
    }

    private static Shape box(String look, double left, double low, double right, double high) {
        return Shape.cut(
                look,
                new Point(left, low),
                new Point(left, high),
                new Point(right, high),
                new Point(right, low));
    }

    /// A cushion that a foot has pressed in a little.
    private static Shape cushion(double left, double right, double high) {
        double w = right - left;
        return Shape.flat(
                "block",
                new Point[] {
                    new Point(left, high * .5), new Point(left + w * .06, high * 1.02),
                    new Point(left + w * .3, high), new Point(left + w * .7, high),
                    new Point(right - w * .06, high * 1.02), new Point(right, high * .5),
                    new Point(right - w * .05, 0), new Point(left + w * .05, 0)
                });
    }

    private static List<Shape> arrow(Prop.Arrow arrow) {
        Point from = new Point(arrow.x(), arrow.y());
        Point to = new Point(arrow.toX(), arrow.toY());
        Point back = from.minus(to);
        double head = Math.min(.4, .028 * scaleOf(back) / back.length());
        Point left = to.plus(back.turned(38), head);
        Point right = to.plus(back.turned(-38), head);
        return List.of(Shape.line("hint", from, to), Shape.line("hint", left, to, right));
    }

    /// Close-ups are in millimetres; there an arrow's head is larger in number.
    private static double scaleOf(Point way) {
        return way.length() > 2 ? 400 : 1;
    }

    private static Point[] circle(Point middle, double radius) {
        Point[] points = new Point[AROUND];
        for (int i = 0; i < AROUND; i++) {
            double a = 2 * Math.PI * i / AROUND;
            points[i] = middle.plus(new Point(Math.sin(a), Math.cos(a)), radius);
        }
        return points;
    }

    /// What rolls or lies under the body, drawn before it.
    static List<Shape> under(Prop prop, Pose pose) {
        return switch (prop) {
            case Prop.Roller(double x, double y, double r) -> roller(pose.at("roller.x", x), y, r);
            case Prop.Cloth(double from, double to) ->
                    List.of(cloth(from, to, pose.at("gather", 0)));
            default -> List.of();
        };
    }

    private static List<Shape> roller(double x, double y, double radius) {
        Point middle = new Point(x, y);
        Point mark = middle.plus(Point.down(-Math.toDegrees(x / radius)), radius * .55);
        return List.of(
                Shape.flat("prop", circle(middle, radius)),
                Shape.flat("block", circle(mark, radius * .16)));
    }

    /// A towel whose folds rise where the toes gather it.
    private static Shape cloth(double from, double to, double gather) {
        int parts = 26;
        Point[] points = new Point[parts];
        double end = to - (to - from) * .38 * gather;
        for (int i = 0; i < parts; i++) {
            double u = i / (double) (parts - 1);
            double fold = Math.exp(-Math.pow((u - .42) / .2, 2)) * gather;
            double x = from + (end - from) * u;
            points[i] = new Point(x, 2 + 15 * fold * (1 - Math.cos(u * 2 * Math.PI * 5)) / 2);
        }
        return Shape.curve("towel", points);
    }

    /// What the body holds, drawn after it.
    static List<Shape> held(Prop prop, SideBody body, Pose pose) {
        return switch (prop) {
            case Prop.Strap strap -> {
                Point end =
                        strap.to().isEmpty()
                                ? new Point(strap.x(), strap.y())
                                : body.place(strap.to());
                yield List.of(
                        Shape.line(
                                strap.stretches() ? "band" : "towel",
                                body.place(strap.from()),
                                end));
            }
            case Prop.Weight(String on) -> weight(body, on);
            case Prop.Rope(double radius) -> List.of(rope(body, radius, pose.at("rope", 0)));
            default -> List.of();
        };
    }

    /// A turning rope seen from its end: a long loop that trails a little.
    private static Shape rope(SideBody body, double radius, double turned) {
        Point hand = body.place("near arm.hand");
        Point[] points = new Point[11];
        for (int i = 0; i < points.length; i++) {
            double way = i / (points.length - 1.);
            double out = Math.sin(Math.PI * way);
            double trails = TRAILS * out * out - OPEN * Math.sin(2 * Math.PI * way);
            points[i] = hand.plus(Point.down(turned - trails), radius * out);
        }
        return Shape.curve("rope", points);
    }

    private static List<Shape> weight(SideBody body, String on) {
        if (on.equals("near")) {
            Leg leg = body.near();
            Point middle = leg.hip().toward(leg.knee(), .62);
            Point up = leg.knee().minus(leg.hip()).left();
            Point centre = middle.plus(up, .095 / Bones.THIGH);
            return List.of(Shape.flat("prop", circle(centre, .05)));
        }
        Arm arm = on.equals("far arm") ? body.farArm() : body.nearArm();
        return List.of(Shape.flat("prop", circle(arm.hand(.062, -.004), .036)));
    }

    static List<Shape> all(List<Prop> props, Pose pose) {
        List<Shape> shapes = new ArrayList<>();
        for (Prop prop : props) shapes.addAll(under(prop, pose));
        return shapes;
    }
}
