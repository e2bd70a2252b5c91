package org.soleus.server.outcome;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One sheet of A4 as a PDF file: words in Helvetica, lines and dots, in points from the lower
/// left.
///
/// Written here, so that nobody else's program is handed what a member told. Letters that the
/// standard fonts do not have become question marks.
final class Paper {

    /// Across, in points.
    static final int WIDTH = 595;

    /// Up, in points.
    static final int HEIGHT = 842;

    private static final Charset LETTERS = Charset.forName("windows-1252");

    private final StringBuilder drawn = new StringBuilder();

    /// Words from a place on.
    void words(double x, double y, double size, String words) {
        put(x, y, size, "F1", words);
    }

    /// The same in bold.
    void bold(double x, double y, double size, String words) {
        put(x, y, size, "F2", words);
    }

    private void put(double x, double y, double size, String font, String words) {
        drawn.append("BT /").append(font).append(' ').append(number(size)).append(" Tf ");
        drawn.append(number(x)).append(' ').append(number(y)).append(" Td (");
        drawn.append(escaped(words)).append(") Tj ET\n");
    }

    private static String escaped(String words) {
        var plain = words.replaceAll("\\p{Cntrl}", " ");
        return plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    /// A line.
    ///
    /// @param grey 0 is black, 1 is white
    void line(double fromX, double fromY, double toX, double toY, double wide, double grey) {
        drawn.append(number(grey)).append(" G ").append(number(wide)).append(" w ");
        drawn.append(number(fromX)).append(' ').append(number(fromY)).append(" m ");
        drawn.append(number(toX)).append(' ').append(number(toY)).append(" l S 0 G\n");
    }

    /// A dot.
    void dot(double x, double y, double wide) {
        drawn.append("1 J ").append(number(wide)).append(" w ");
        drawn.append(number(x)).append(' ').append(number(y)).append(" m ");
        drawn.append(number(x)).append(' ').append(number(y)).append(" l S 0 J\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// The file.
    ///
    /// @param title as a reader shows it
    /// @param lang the language of its words
    byte[] file(String title, String lang) {
        var stream = drawn.toString().getBytes(LETTERS);
        var parts = new ArrayList<byte[]>();
        parts.add(
                part(
                        "<< /Type /Catalog /Pages 2 0 R /Lang ("
                                + lang
                                + ")"
                                + " /ViewerPreferences << /DisplayDocTitle true >> >>"));
        parts.add(part("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        parts.add(
                part(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 "
                                + WIDTH
                                + " "
                                + HEIGHT
                                + "] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >>"
                                + " /Contents 4 0 R >>"));
        parts.add(content(stream));
        parts.add(font("Helvetica"));
        parts.add(font("Helvetica-Bold"));
        parts.add(part("<< /Title (" + escaped(title) + ") /Producer (Soleus) >>"));
        return bound(parts);
    }

    private static byte[] part(String text) {
        return text.getBytes(LETTERS);
    }

    private static byte[] font(String name) {
        return part(
                "<< /Type /Font /Subtype /Type1 /BaseFont /"
                        + name
                        + " /Encoding /WinAnsiEncoding >>");
    }

    private static byte[] content(byte[] stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(part("<< /Length " + stream.length + " >>\nstream\n"));
        out.writeBytes(stream);
        out.writeBytes(part("\nendstream"));
        return out.toByteArray();
    }

    /// The parts with their numbers, and the table of where each begins.
    private static byte[] bound(List<byte[]> parts) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.4\n"));
        var starts = new ArrayList<Integer>();
        for (int at = 0; at < parts.size(); at++) {
            starts.add(out.size());
            out.writeBytes(ascii((at + 1) + " 0 obj\n"));
            out.writeBytes(parts.get(at));
            out.writeBytes(ascii("\nendobj\n"));
        }
        int table = out.size();
        out.writeBytes(ascii("xref\n0 " + (parts.size() + 1) + "\n0000000000 65535 f \n"));
        for (int start : starts) {
            out.writeBytes(ascii(String.format(Locale.ROOT, "%010d 00000 n \n", start)));
        }
        out.writeBytes(
                ascii(
                        "trailer\n<< /Size "
                                + (parts.size() + 1)
                                + " /Root 1 0 R /Info 7 0 R >>\nstartxref\n"
                                + table
                                + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
