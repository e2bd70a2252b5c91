package org.soleus.clinical.exercise.drawn;

/// A shape as the text of an SVG path, in whole units, each relative to the one before.
final class Path {

    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;

    private Path() {}

    /// @param points x and y in turn, in units of the picture, y down
    /// @param closed whether the end joins the beginning
    /// @param curved whether to run smoothly through the points (Catmull-Rom as cubic curves)
    static String of(double[] points, boolean closed, boolean curved) {
        Path path = new Path();
        path.x = Math.round(points[0]);
        path.y = Math.round(points[1]);
        path.text.append('M').append(path.x).append(' ').append(path.y);
        int n = points.length / 2;
        int last = closed && curved ? n : n - 1;
        for (int i = 0; i < last; i++) {
            if (curved) path.curve(points, i, closed);
            else path.line(points, i);
        }
        if (closed) path.text.append('z');
        return path.text.toString();
    }

    private void line(double[] points, int i) {
        text.append('l');
        to(points[2 * i + 2], points[2 * i + 3], true);
    }

    private void curve(double[] p, int i, boolean closed) {
        int a = index(p, i - 1, closed);
        int b = index(p, i, closed);
        int c = index(p, i + 1, closed);
        int d = index(p, i + 2, closed);
        text.append('c');
        number(Math.round(p[b] + (p[c] - p[a]) / 6) - x, true);
        number(Math.round(p[b + 1] + (p[c + 1] - p[a + 1]) / 6) - y, false);
        number(Math.round(p[c] - (p[d] - p[b]) / 6) - x, false);
        number(Math.round(p[c + 1] - (p[d + 1] - p[b + 1]) / 6) - y, false);
        to(p[c], p[c + 1], false);
    }

    private static int index(double[] p, int i, boolean closed) {
        int n = p.length / 2;
        return 2 * (closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i)));
    }

    private void to(double toX, double toY, boolean first) {
        long nextX = Math.round(toX);
        long nextY = Math.round(toY);
        number(nextX - x, first);
        number(nextY - y, false);
        x = nextX;
        y = nextY;
    }

    private void number(long value, boolean first) {
        if (!first && value >= 0) text.append(' ');
        text.append(value);
    }
}
