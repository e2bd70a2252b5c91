package org.soleus.clinical.exercise.drawn;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Keyframes.Move;
import org.soleus.clinical.exercise.Prop;
import org.soleus.clinical.measure.Side;

import java.util.ArrayList;
import java.util.List;

/// An exercise's drawing: a still one as SVG, and its movement as numbers for the browser to blend.
///
/// One unit is one millimetre on a person of 1.75 m; in close-ups a fifth of one on a foot of 26
/// cm. The left side is the right one mirrored.
public final class Figure {

    private static final double BODY = 1750;
    private static final double FOOT = 5;
    private static final double MARGIN = 40;

    private final Scene scene;
    private final Film film;
    private final double unit;
    private final boolean mirrored;
    private final double[] box;

    private Figure(Keyframes keyframes, boolean mirrored) {
        this.scene = new Scene(keyframes);
        this.film = Film.of(scene);
        this.unit = scene.isCloseUp() ? FOOT : BODY;
        this.mirrored = mirrored;
        this.box = box();
    }

    /// Draws an exercise for one side of the body.
    public static Figure of(Keyframes keyframes, Side side) {
        return new Figure(keyframes, side == Side.LEFT);
    }

    /// The picture's box, as SVG's `viewBox`.
    public String viewBox() {
        return Math.round(box[0])
                + " "
                + Math.round(box[1])
                + " "
                + Math.round(box[2] - box[0])
                + " "
                + Math.round(box[3] - box[1]);
    }

    /// The box's width over its height.
    public double aspect() {
        return (box[2] - box[0]) / (box[3] - box[1]);
    }

    /// The still pose, as SVG elements. What moves stands in the group of class `moves`, in order.
    public String still() {
        return still(scene.at(scene.figure().stillPose()));
    }

    /// One of the key poses, as SVG elements.
    ///
    /// @param number 0 is the start, 1 the first move's end
    public String pose(int number) {
        return still(scene.at(scene.figure().pose(number)));
    }

    /// Any moment of the movement, as SVG elements.
    ///
    /// @param share 0 (its beginning) to 1 (its end)
    public String moment(double share) {
        return still(blended(share));
    }

    private String still(List<Shape> shapes) {
        StringBuilder svg = new StringBuilder();
        for (Prop prop : scene.figure().props()) {
            for (Shape shape : Props.still(prop, top())) svg.append(path(shape));
        }
        svg.append("<g class=\"moves\">");
        for (Shape shape : shapes) svg.append(path(shape));
        svg.append("</g>");
        if (scene.hasFloor()) svg.append(floor());
        return svg.toString();
    }

    private String path(Shape shape) {
        return "<path class=\""
                + shape.look()
                + "\" d=\""
                + Path.of(units(shape), shape.closed(), shape.curved())
                + "\"/>";
    }

    private String floor() {
        long thick = Math.round(floorAt() + 4);
        return "<path class=\"floor\" d=\"M"
                + Math.round(box[0] + MARGIN / 2)
                + " "
                + thick
                + "H"
                + Math.round(box[2] - MARGIN / 2)
                + "\"/>";
    }

    private double floorAt() {
        for (Prop prop : scene.figure().props()) if (prop instanceof Prop.Mat) return .016 * unit;
        return 0;
    }

    /// All shapes at a moment, blended from frames as a browser does.
    List<Shape> blended(double share) {
        if (film.reels().isEmpty()) return film.frames().getFirst();
        double at = Math.max(0, Math.min(1, share)) * scene.figure().seconds();
        int move = 0;
        List<Move> moves = scene.figure().moves();
        while (move < moves.size() - 1 && at > moves.get(move).seconds()) {
            at -= moves.get(move).seconds();
            move++;
        }
        double t = Math.min(1, at / moves.get(move).seconds());
        double eased = moves.get(move).even() ? t : (1 - Math.cos(Math.PI * t)) / 2;
        int[] reel = film.reels().get(move);
        double place = eased * (reel.length - 1);
        int from = Math.min((int) place, reel.length - 2);
        List<Shape> between = new ArrayList<>();
        List<Shape> a = film.frames().get(reel[from]);
        List<Shape> b = film.frames().get(reel[from + 1]);
        for (int i = 0; i < a.size(); i++) {
            between.add(a.get(i).toward(b.get(i), place - from));
        }
        return between;
    }

    /// Whether there is any movement to show.
    public boolean moves() {
        return film.frames().size() > 1;
    }

    /// The movement as JSON: `moves` (seconds, even speed, frames), `shapes` (which path, closed,
    /// curved) and `frames` (points of each shape, from the second frame on as differences).
    public String motion() {
        StringBuilder json = new StringBuilder("{\"moves\":[");
        List<Move> moves = scene.figure().moves();
        for (int i = 0; i < moves.size(); i++) {
            if (i > 0) json.append(',');
            Move move = moves.get(i);
            json.append('[').append(Math.round(move.seconds() * 1000)).append(',');
            json.append(move.even() ? 1 : 0).append(",[");
            int[] reel = film.reels().get(i);
            for (int k = 0; k < reel.length; k++) {
                if (k > 0) json.append(',');
                json.append(reel[k]);
            }
            json.append("]]");
        }
        json.append("],");
        new Frames(film, this::units).write(json);
        return json.append('}').toString();
    }

    private double[] units(Shape shape) {
        double[] units = new double[2 * shape.size()];
        for (int i = 0; i < shape.size(); i++) {
            Point point = shape.at(i);
            units[2 * i] = point.x() * unit * (mirrored ? -1 : 1);
            units[2 * i + 1] = -point.y() * unit;
        }
        return units;
    }

    private double top() {
        return -box[1] / unit - MARGIN / 2 / unit;
    }

    /// Round every frame and everything that stands around.
    private double[] box() {
        double[] around = {1e9, 1e9, -1e9, -1e9};
        for (List<Shape> frame : film.frames()) for (Shape shape : frame) grow(around, shape);
        for (Prop prop : scene.figure().props()) {
            for (Shape shape : Props.still(prop, 0)) grow(around, shape);
        }
        around[3] = Math.max(around[3], scene.hasFloor() ? floorAt() : around[3]);
        for (int i = 0; i < 4; i++) around[i] += i < 2 ? -MARGIN : MARGIN;
        return around;
    }

    private void grow(double[] around, Shape shape) {
        double[] units = units(shape);
        for (int i = 0; i < units.length; i += 2) {
            around[0] = Math.min(around[0], units[i]);
            around[1] = Math.min(around[1], units[i + 1]);
            around[2] = Math.max(around[2], units[i]);
            around[3] = Math.max(around[3], units[i + 1]);
        }
    }
}
