package org.soleus.clinical.running.xml;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;

import java.util.Arrays;
import java.util.Locale;

/// Tells by the first element what a file of markup is, and reads it.
public final class Markup {

    private static final int LOOK = 16 * 1024;

    private Markup() {}

    /// Whether markup begins here, after blanks and a byte order mark.
    public static boolean begins(Window window) {
        window.require(LOOK);
        byte[] b = window.bytes();
        int at = window.at();
        int end = at + Math.min(LOOK, window.available());
        while (at < end && (isBlank(b[at]) || isMark(b[at]))) at++;
        return at < end && b[at] == '<';
    }

    private static boolean isBlank(int c) {
        return c <= ' ' && c > 0;
    }

    private static boolean isMark(int c) {
        return c == (byte) 0xEF || c == (byte) 0xBB || c == (byte) 0xBF;
    }

    /// Reads it; what was found goes to the reading.
    public static void read(Window window, Reading reading) {
        window.require(LOOK);
        int end = window.at() + Math.min(LOOK, window.available());
        byte[] head = Arrays.copyOfRange(window.bytes(), window.at(), end);
        switch (root(head)) {
            case Names.GPX, Names.TRK, Names.TRKSEG, Names.TRKPT, Names.RTE, Names.WPT ->
                    GpxReader.read(window, reading);
            case Names.TCX, Names.ACTIVITY, Names.LAP, Names.TRACK ->
                    TcxReader.read(window, reading);
            default -> reading.refused("NOT_KNOWN", said(head));
        }
    }

    private static int root(byte[] head) {
        XmlScan scan = new XmlScan(Window.of(head));
        int token = scan.next();
        while (token == XmlScan.TEXT) token = scan.next();
        return token == XmlScan.OPEN ? scan.name() : Names.UNKNOWN;
    }

    private static Sentence said(byte[] head) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(head.length, 512); i++) text.append((char) (head[i] & 0x7F));
        return text.toString().toLowerCase(Locale.ROOT).contains("<html")
                ? Sentence.of("file.web-page")
                : Sentence.of("file.markup");
    }
}
