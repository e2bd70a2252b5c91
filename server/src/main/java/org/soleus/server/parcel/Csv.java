package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;

/// A table as CSV (RFC 4180), which a spreadsheet can open without harm: a text that begins as a
/// formula does gets an apostrophe before it.
final class Csv {

    /// What spreadsheets take for the beginning of a formula, in wide letters too.
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    /// Writes a row; numbers stay numbers, and nothing is an empty cell.
    void row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) out.write(',');
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Number number) return number.toString();
        var text = String.valueOf(value);
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        var harmless = formula ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
