package org.soleus.server.web;

import java.util.Locale;

/// A value as a dot and its limit as a tick on one line.
///
/// @param value where the dot lies, from 0 to `top`
/// @param limit where the tick lies, from 0 to `top`
/// @param top the end of the line
public record Gauge(double value, double limit, double top) {

    private static final double LEFT = 2;
    private static final double LENGTH = 96;

    /// @throws IllegalArgumentException when value or limit lies off the line
    public Gauge {
        if (!(top > 0) || !(value >= 0 && value <= top) || !(limit >= 0 && limit <= top)) {
            throw new IllegalArgumentException(
                    "a gauge from 0 to " + top + " cannot show " + value + " against " + limit);
        }
    }

    /// The dot's place in a box 100 wide.
    public String valueX() {
        return place(value);
    }

    /// The tick's place in a box 100 wide.
    public String limitX() {
        return place(limit);
    }

    private String place(double of) {
        return String.format(Locale.ROOT, "%.1f", LEFT + LENGTH * of / top);
    }
}
