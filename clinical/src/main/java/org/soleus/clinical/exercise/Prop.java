package org.soleus.clinical.exercise;

/// Something around the body. Lengths are parts of stature; in close-ups, millimetres.
public sealed interface Prop {

    /// An upright wall, the body in front of it or with its back to it.
    record Wall(double x) implements Prop {}

    /// A chair whose back is at `x`, with its seat's front `depth` further on.
    record Chair(double x, double seat, double depth) implements Prop {}

    /// A block on the floor.
    record Step(double from, double to, double height) implements Prop {}

    /// A mat on the floor.
    record Mat(double from, double to) implements Prop {}

    /// A cushion on the floor, pressed in by a foot.
    record Cushion(double from, double to, double height) implements Prop {}

    /// A round roller or ball. It rolls with the pose's `roller.x`, where that is given.
    record Roller(double x, double y, double radius) implements Prop {}

    /// A band or towel from one place of the body to another, or to a fixed one.
    ///
    /// @param from a place of the body, as `near.ball` or `near arm.hand`
    /// @param to another, or empty for the fixed point
    /// @param x the fixed point
    /// @param y the fixed point
    /// @param stretches whether it is an elastic band; otherwise a towel
    record Strap(String from, String to, double x, double y, boolean stretches) implements Prop {}

    /// A skipping rope that turns about the hands by the pose's `rope`, in degrees from straight
    /// down.
    record Rope(double radius) implements Prop {}

    /// A weight held in a hand, `near arm` or `far arm`, or lying on a thigh, `near`.
    record Weight(String on) implements Prop {}

    /// A rail or post to hold or to tie to.
    record Post(double x, double height) implements Prop {}

    /// A towel that lies under the toes and is gathered by the pose's `gather`, 0 to 1.
    record Cloth(double from, double to) implements Prop {}

    /// One arrow that shows where to.
    record Arrow(double x, double y, double toX, double toY) implements Prop {}

    /// A dashed curve or line that shows a way, as a circle for the toes.
    record Ring(double x, double y, double radius) implements Prop {}
}
