package org.soleus.server.web.chart;

import java.util.List;
import java.util.OptionalDouble;

/// Turns numbers into path data: one unit a slot wide, 100 high, 0 at the foot.
///
/// @param top the number at the upper edge
record Paths(double top) {

    private static final double HALF_BAR = .2;
    private static final double HALF_FRAME = .3;
    private static final double HALF_STACK = .36;

    /// What parts the pieces of a bar, of 100.
    private static final double CUT = 1.2;

    String of(Series.Form form, List<OptionalDouble> values) {
        if (form == Series.Form.DOTS) return dots(values);
        return form.isBar() ? bars(form, values) : line(values);
    }

    /// The height of a number in the drawing.
    String y(double value) {
        return Digits.place(100 - 100 * value / top);
    }

    /// A line that breaks at each gap; a number alone between gaps is a point.
    private String line(List<OptionalDouble> values) {
        var path = new StringBuilder();
        for (int slot = 0; slot < values.size(); slot++) {
            if (values.get(slot).isEmpty()) continue;
            boolean begins = !has(values, slot - 1);
            path.append(begins ? 'M' : 'L').append(point(slot, values.get(slot).getAsDouble()));
            if (begins && !has(values, slot + 1)) path.append("h.01");
        }
        return path.toString();
    }

    private String dots(List<OptionalDouble> values) {
        var path = new StringBuilder();
        for (int slot = 0; slot < values.size(); slot++) {
            if (values.get(slot).isEmpty()) continue;
            path.append('M').append(point(slot, values.get(slot).getAsDouble())).append("h.01");
        }
        return path.toString();
    }

    /// A zero is a bar of no height: it is told in the table, and an empty slot looks the same.
    private String bars(Series.Form form, List<OptionalDouble> values) {
        double half = form == Series.Form.PLANNED ? HALF_FRAME : HALF_BAR;
        var path = new StringBuilder();
        for (int slot = 0; slot < values.size(); slot++) {
            double value = values.get(slot).orElse(0);
            if (value == 0) continue;
            path.append('M')
                    .append(Digits.place(slot + .5 - half))
                    .append(" 100V")
                    .append(y(value));
            path.append('H').append(Digits.place(slot + .5 + half)).append("V100Z");
        }
        return path.toString();
    }

    /// Bars that stand on others, parted by a cut where they are high enough for one.
    ///
    /// @param least the least height of a bar, of 100, so that a small one is still seen
    String piled(List<OptionalDouble> below, List<OptionalDouble> values, double least) {
        var path = new StringBuilder();
        for (int slot = 0; slot < values.size(); slot++) {
            double value = values.get(slot).orElse(0);
            if (value == 0) continue;
            double foot = 100 * below.get(slot).orElse(0) / top;
            double head = Math.min(100, foot + Math.max(least, 100 * value / top));
            if (foot > 0 && head - foot > 2 * CUT) foot += CUT;
            path.append('M')
                    .append(Digits.place(slot + .5 - HALF_STACK))
                    .append(' ')
                    .append(Digits.place(100 - foot))
                    .append('V')
                    .append(Digits.place(100 - head))
                    .append('H')
                    .append(Digits.place(slot + .5 + HALF_STACK))
                    .append('V')
                    .append(Digits.place(100 - foot))
                    .append('Z');
        }
        return path.toString();
    }

    /// One closed shape for each stretch without a gap: along the highs, back along the lows.
    String band(List<OptionalDouble> low, List<OptionalDouble> high) {
        var path = new StringBuilder();
        int from = 0;
        while (from < low.size()) {
            if (low.get(from).isEmpty()) {
                from++;
                continue;
            }
            int to = from;
            while (has(low, to + 1)) to++;
            stretch(path, low, high, from, to);
            from = to + 1;
        }
        return path.toString();
    }

    private void stretch(
            StringBuilder path,
            List<OptionalDouble> low,
            List<OptionalDouble> high,
            int from,
            int to) {
        path.append("M").append(edge(from, high.get(from).orElse(0), 0));
        for (int slot = from; slot <= to; slot++) {
            path.append('L').append(edge(slot, high.get(slot).orElse(0), .5));
        }
        path.append('L').append(edge(to, high.get(to).orElse(0), 1));
        path.append('L').append(edge(to, low.get(to).orElse(0), 1));
        for (int slot = to; slot >= from; slot--) {
            path.append('L').append(edge(slot, low.get(slot).orElse(0), .5));
        }
        path.append('L').append(edge(from, low.get(from).orElse(0), 0)).append('Z');
    }

    private String edge(int slot, double value, double within) {
        return Digits.place(slot + within) + " " + y(value);
    }

    private String point(int slot, double value) {
        return edge(slot, value, .5);
    }

    private static boolean has(List<OptionalDouble> values, int slot) {
        return slot >= 0 && slot < values.size() && values.get(slot).isPresent();
    }
}
