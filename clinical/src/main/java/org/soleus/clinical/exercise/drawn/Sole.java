package org.soleus.clinical.exercise.drawn;

/// The shod foot from the side, in its own frame, and how it stands on a floor.
final class Sole {

    /// Where the toes bend.
    static final Point BALL = new Point(.074, .0005);

    /// Where the heel rolls.
    static final Point HEEL = new Point(-.030, .0005);

    static final double[][] UNDER = {
        {-.0435, .021},
        {-.0425, .005},
        {-.034, .0005},
        {.000, .001},
        {.030, .002},
        {.056, .0008},
        {.076, .0005}
    };
    static final double[][] TOES = {{.099, .0008}, {.1125, .008}, {.1085, .0185}, {.092, .0275}};
    static final double[][] INSTEP = {{.066, .036}, {.043, .048}, {.0235, .061}, {.018, .078}};
    static final double[][] BACK = {{-.021, .078}, {-.0245, .060}, {-.0375, .043}};

    /// Where the ball begins among the points of the sole, and where the toes' underside ends.
    static final int FIRST_OF_BALL = 5;

    static final int END_OF_BALL = 9;

    private Sole() {}

    /// The toes' outline after they have turned against the foot.
    static Point toe(int index, double toe) {
        return new Point(TOES[index][0], TOES[index][1]).turned(toe, BALL);
    }

    /// Where the ankle is when the foot stands: the ball (or, toes up, the heel) stays at its place
    /// and the lowest part of the sole lies exactly on the floor.
    ///
    /// @param x where the ball is when the foot is flat
    /// @param floor the height that carries it
    /// @param onBall whether only the ball is carried, as on the edge of a step
    static Point ankle(double x, double floor, double pitch, double toe, boolean onBall) {
        Point pivot = pitch > 0 && !onBall ? HEEL : BALL;
        Point arm = new Point(pivot.x(), pivot.y() - Bones.ANKLE).turned(pitch);
        double at = x - BALL.x() + pivot.x() - arm.x();
        return new Point(at, floor - lowest(pitch, toe, onBall));
    }

    /// The lowest part of the turned sole, measured from the ankle.
    private static double lowest(double pitch, double toe, boolean onBall) {
        double least = 1;
        for (int i = onBall ? FIRST_OF_BALL : 0; i < UNDER.length; i++) {
            least = Math.min(least, height(new Point(UNDER[i][0], UNDER[i][1]), pitch));
        }
        for (int i = 0; i < 2; i++) least = Math.min(least, height(toe(i, toe), pitch));
        return least;
    }

    private static double height(Point part, double pitch) {
        return new Point(part.x(), part.y() - Bones.ANKLE).turned(pitch).y();
    }
}
