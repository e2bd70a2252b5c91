package org.soleus.clinical.exercise.drawn;

import org.junit.jupiter.api.DynamicTest;
import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Keyframes.Move;
import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.Prop;
import org.soleus.clinical.exercise.View;
import org.soleus.clinical.measure.Side;
import org.soleus.content.exercise.Catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One exercise's movement, cut fine: what a member sees between the key poses as well.
record Reel(Exercise exercise) {

    /// A person of 1.75 m, in millimetres.
    static final double STATURE = 1750;

    /// Far more than a screen shows of one move.
    private static final int CUTS = 24;

    private static final List<Reel> ALL = Catalogue.load().list().stream().map(Reel::new).toList();

    static Stream<DynamicTest> each(Consumer<Reel> check) {
        return each(_ -> true, check);
    }

    static Stream<DynamicTest> each(Predicate<Reel> of, Consumer<Reel> check) {
        return ALL.stream()
                .filter(of)
                .map(
                        reel ->
                                DynamicTest.dynamicTest(
                                        reel.exercise.slug(), () -> check.accept(reel)));
    }

    static Reel of(String slug) {
        return ALL.stream().filter(r -> r.exercise.slug().equals(slug)).findFirst().orElseThrow();
    }

    Keyframes figure() {
        return exercise.figure();
    }

    boolean isFrom(View view) {
        return figure().view() == view;
    }

    /// Whether it shows the whole body.
    boolean isWhole() {
        return isFrom(View.SIDE) || isFrom(View.FRONT);
    }

    boolean has(Class<? extends Prop> kind) {
        return figure().props().stream().anyMatch(kind::isInstance);
    }

    /// Every pose that a member sees, by its joints.
    List<Pose> poses() {
        var poses = new ArrayList<Pose>();
        var from = figure().start();
        poses.add(from);
        for (Move move : figure().moves()) {
            for (int i = 1; i <= CUTS; i++) poses.add(from.toward(move.to(), i / (double) CUTS));
            from = move.to();
        }
        return poses;
    }

    /// Every frame of each move as a browser blends it, with the move's two key poses.
    void frames(Side side, Seen seen) {
        var drawn = Figure.of(figure(), side);
        double all = figure().seconds();
        double before = 0;
        var from = figure().start();
        if (figure().moves().isEmpty()) seen.see(from, from, drawn.blended(0));
        for (Move move : figure().moves()) {
            for (int i = 1; i < CUTS; i++) {
                double share = (before + move.seconds() * i / CUTS) / all;
                seen.see(from, move.to(), drawn.blended(share));
            }
            before += move.seconds();
            from = move.to();
        }
    }

    /// Each frame of both sides.
    void frames(BiConsumer<Pose, List<Shape>> seen) {
        for (var side : Side.values()) frames(side, (from, _, shapes) -> seen.accept(from, shapes));
    }

    <P extends Prop> List<P> props(Class<P> kind) {
        return figure().props().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What is of the body, in the drawing's order.
    static List<Shape> body(List<Shape> shapes) {
        var looks =
                List.of("skin", "far", "shoe", "far-shoe", "cloth", "cloth2", "far-cloth", "hair");
        return shapes.stream().filter(shape -> looks.contains(shape.look())).toList();
    }

    /// A frame between two key poses.
    interface Seen {
        void see(Pose from, Pose to, List<Shape> shapes);
    }
}
