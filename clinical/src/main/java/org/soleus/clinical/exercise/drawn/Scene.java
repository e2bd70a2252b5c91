package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Lit;
import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.Prop;
import org.soleus.clinical.exercise.View;

import java.util.ArrayList;
import java.util.List;

/// Everything in the picture at one pose: what moves, and what stands around.
record Scene(Keyframes figure) {

    /// All shapes that can move, the farthest first; the same number in every pose.
    List<Shape> at(Pose pose) {
        List<Shape> shapes = new ArrayList<>(Props.all(figure.props(), pose));
        boolean arch = figure.lit().contains(Lit.ARCH);
        switch (figure.view()) {
            case SIDE -> {
                SideBody body = SideBody.of(pose, figure.carries());
                shapes.addAll(SideShapes.of(body, figure.lit()));
                for (Prop prop : figure.props()) shapes.addAll(Props.held(prop, body, pose));
            }
            case FRONT -> shapes.addAll(FrontShapes.of(FrontBody.of(pose), figure.lit()));
            case FOOT_SIDE -> shapes.addAll(FootSide.of(pose, arch));
            case FOOT_FRONT -> footFront(pose, shapes);
            case FOOT_TOP -> shapes.addAll(FootTop.of(pose, arch));
        }
        return shapes;
    }

    private void footFront(Pose pose, List<Shape> shapes) {
        List<Prop.Strap> straps = new ArrayList<>();
        for (Prop prop : figure.props()) if (prop instanceof Prop.Strap strap) straps.add(strap);
        for (Prop.Strap strap : straps) {
            Point from = FootFront.place(pose, strap.from());
            shapes.add(Shape.line("band", from, new Point(strap.x(), strap.y())));
        }
        shapes.addAll(FootFront.of(pose, figure.lit(), !straps.isEmpty()));
    }

    /// Whether the picture is of one foot.
    boolean isCloseUp() {
        return figure.view() != View.SIDE && figure.view() != View.FRONT;
    }

    /// Whether there is a floor in the picture; a foot from the front hangs free.
    boolean hasFloor() {
        return figure.view() != View.FOOT_TOP && figure.view() != View.FOOT_FRONT;
    }
}
