package org.soleus.server.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/// Numbers as short as they can be written without loss to the eye.
final class Digits {

    private Digits() {}

    private static final int THOUSAND = 1000;

    /// At most one decimal, none where it is zero: `12.5`, `3`; thousands are whole, `12,400`.
    ///
    /// @param locale of whoever reads it
    static String words(double value, Locale locale) {
        return value < THOUSAND
                ? rounded(value, 1).replace('.', point(locale))
                : NumberFormat.getIntegerInstance(locale).format(Math.round(value));
    }

    private static char point(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
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
