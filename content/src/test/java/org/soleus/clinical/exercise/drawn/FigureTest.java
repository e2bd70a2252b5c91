package org.soleus.clinical.exercise.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.Prop;
import org.soleus.clinical.exercise.View;
import org.soleus.clinical.measure.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold of every drawing, in every frame of both sides, on a person of 1.75 m.
class FigureTest {

    private static final double MILLIMETRE = 1 / Reel.STATURE;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    @TestFactory
    Stream<DynamicTest> a_planted_foot_stays_within_a_millimetre_of_its_floor() {
        return Reel.each(
                Reel::isWhole,
                reel -> {
                    for (var side : Side.values()) {
                        reel.frames(
                                side,
                                (from, to, shapes) -> {
                                    planted(reel, "near", from, to, shapes);
                                    planted(reel, "far", from, to, shapes);
                                });
                    }
                });
    }

    private static void planted(Reel reel, String leg, Pose from, Pose to, List<Shape> shapes) {
        var name = leg + ".y";
        if (!from.has(name) || from.at(name, 0) != to.at(name, 0)) return;
        double height = from.at(name, 0);
        if (!heights(reel.figure()).contains(height)) return;
        var ball = from.at(leg + ".ball", 0) > 0;
        var shoe = shoe(reel.figure(), leg, shapes);
        double low = ball ? shoe.lowest(Sole.FIRST_OF_BALL, Sole.END_OF_BALL) : shoe.lowest();
        assertThat(low)
                .as("%s foot, in thousandths of stature", leg)
                .isCloseTo(height, within(MILLIMETRE));
    }

    /// What can carry a foot: the floor, and all that stands on it.
    private static List<Double> heights(Keyframes figure) {
        var heights = new ArrayList<>(List.of(0.));
        for (var prop : figure.props()) {
            if (prop instanceof Prop.Step step) heights.add(step.height());
            if (prop instanceof Prop.Cushion cushion) heights.add(cushion.height());
        }
        return heights;
    }

    private static Shape shoe(Keyframes figure, String leg, List<Shape> shapes) {
        var near = leg.equals("near");
        var look = figure.view() == View.SIDE && !near ? "far-shoe" : "shoe";
        var shoes = shapes.stream().filter(shape -> shape.look().equals(look)).toList();
        return near ? shoes.getLast() : shoes.getFirst();
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_the_body_goes_through_the_floor() {
        return Reel.each(
                Reel::isWhole,
                reel ->
                        reel.frames(
                                (_, shapes) -> {
                                    for (var shape : Reel.body(shapes)) {
                                        assertThat(shape.lowest())
                                                .as(shape.look())
                                                .isGreaterThan(-2 * MILLIMETRE);
                                    }
                                }));
    }

    @TestFactory
    Stream<DynamicTest> no_foot_goes_through_a_step() {
        return Reel.each(
                reel -> reel.has(Prop.Step.class),
                reel ->
                        reel.frames(
                                (_, shapes) -> {
                                    for (var step : reel.props(Prop.Step.class)) {
                                        for (var shape : shapes) outside(step, shape);
                                    }
                                }));
    }

    private static void outside(Prop.Step step, Shape shape) {
        if (!shape.look().endsWith("shoe")) return;
        for (int i = 0; i < shape.size(); i++) {
            var point = shape.at(i);
            boolean within = point.x() > step.from() + .004 && point.x() < step.to() - .004;
            if (within) {
                assertThat(point.y())
                        .as(shape.look() + " over the step")
                        .isGreaterThan(step.height() - 2 * MILLIMETRE);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> what_touches_a_wall_touches_it_in_every_frame() {
        return Reel.each(
                reel -> reel.has(Prop.Wall.class),
                reel -> {
                    double wall = reel.props(Prop.Wall.class).getFirst().x();
                    reel.frames(
                            (_, shapes) -> {
                                double most = wall > 0 ? -1 : 1;
                                for (var shape : Reel.body(shapes))
                                    most = farther(wall, most, shape);
                                assertThat(most).isCloseTo(wall, within(1.5 * MILLIMETRE));
                            });
                });
    }

    private static double farther(double wall, double most, Shape shape) {
        if (wall > 0) return Math.max(most, shape.rightmost());
        double least = most;
        for (int i = 0; i < shape.size(); i++) least = Math.min(least, shape.at(i).x());
        return least;
    }

    @TestFactory
    Stream<DynamicTest> frames_have_the_same_number_of_points() {
        return Reel.each(
                reel -> {
                    var film = Film.of(new Scene(reel.figure()));
                    var first = film.frames().getFirst();
                    for (var frame : film.frames()) {
                        assertThat(frame).hasSameSizeAs(first);
                        for (int i = 0; i < frame.size(); i++) {
                            assertThat(frame.get(i).size()).isEqualTo(first.get(i).size());
                            assertThat(frame.get(i).look()).isEqualTo(first.get(i).look());
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> the_left_side_is_the_right_one_mirrored() {
        return Reel.each(
                reel -> {
                    for (double share : new double[] {0, .3, .5, .8}) {
                        var right = drawn(reel, Side.RIGHT, share);
                        var left = drawn(reel, Side.LEFT, share);
                        assertThat(left).hasSameSizeAs(right);
                        for (int i = 0; i < left.size(); i++) {
                            assertThat(left.get(i).x()).isCloseTo(-right.get(i).x(), within(1.));
                            assertThat(left.get(i).y()).isCloseTo(right.get(i).y(), within(1.));
                        }
                    }
                });
    }

    /// Where each path of a drawing begins, in its own units.
    private static List<Point> drawn(Reel reel, Side side, double share) {
        var svg = Figure.of(reel.figure(), side).moment(share);
        var begins = new ArrayList<Point>();
        for (var path : svg.split(" d=\"M", -1)) {
            var numbers = NUMBER.matcher(path);
            if (path.startsWith("<") || !numbers.find()) continue;
            double x = Double.parseDouble(numbers.group());
            if (!path.contains("H") && numbers.find()) {
                begins.add(new Point(x, Double.parseDouble(numbers.group())));
            }
        }
        return begins;
    }

    @TestFactory
    Stream<DynamicTest> every_frame_fits_the_box() {
        return Reel.each(
                Reel::isWhole,
                reel -> {
                    var box = Figure.of(reel.figure(), Side.RIGHT).viewBox().split(" ", 4);
                    double left = Double.parseDouble(box[0]);
                    double right = left + Double.parseDouble(box[2]);
                    reel.frames(
                            (_, shapes) -> {
                                for (var shape : shapes) {
                                    assertThat(shape.rightmost() * Reel.STATURE)
                                            .isBetween(left, right);
                                }
                            });
                });
    }
}
