package org.soleus.server.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as short as they can be written without loss to the eye.
final class Digits {

    private Digits() {}

    private static final int THOUSAND = 1000;

    /// At most one decimal, none where it is zero: `12.5`, `3`; thousands are whole, `12,400`.
    static String words(double value) {
        return value < THOUSAND
                ? rounded(value, 1)
                : String.format(Locale.UK, "%,d", Math.round(value));
    }

    /// At most two decimals, for a place in a drawing.
    static String place(double value) {
        return rounded(value, 2);
    }

    private static String rounded(double value, int decimals) {
        var exact = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
