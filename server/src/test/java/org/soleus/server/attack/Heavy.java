package org.soleus.server.attack;

import java.util.LinkedHashMap;
import java.util.Map;

/// JSON that is small to send and heavy to read (attack A30 of `docs/attacks.md`).
public final class Heavy {

    private Heavy() {}

    /// Values of that many bytes at most, by what is odd in them.
    public static Map<String, String> values(int bytes) {
        var odd = new LinkedHashMap<String, String>();
        odd.put("names", names(bytes));
        odd.put("one name again and again", repeated("{", "\"a\":1", "}", bytes));
        odd.put("names with one hash", "{" + colliding(bytes) + "}");
        odd.put("escapes", repeated("\"", "\\u0041", "\"", bytes, ""));
        odd.put("digits", repeated("", "7", "", bytes, ""));
        odd.put("digits behind a point", repeated("0.", "7", "", bytes, ""));
        odd.put("numbers that are long to tell", repeated("[", "1e131000", "]", bytes));
        odd.put("empty lists", repeated("[", "[]", "]", bytes));
        odd.put("empty objects", repeated("[", "{}", "]", bytes));
        return odd;
    }

    /// A value of that many bytes that is none of these.
    public static String harmless(int bytes) {
        return repeated("\"", "a", "\"", bytes, "");
    }

    private static String names(int bytes) {
        var json = new StringBuilder("{");
        for (int i = 0; json.length() < bytes - 16; i++) {
            json.append(i == 0 ? "\"n" : ",\"n").append(Integer.toString(i, 36)).append("\":1");
        }
        return json.append('}').toString();
    }

    /// Names out of `Aa` and `BB`, which Java tells by one hash.
    private static String colliding(int bytes) {
        int pairs = 8;
        while ((long) (2 * pairs + 7) << pairs < bytes && pairs < 17) pairs++;
        var json = new StringBuilder();
        for (int i = 0; i < 1 << pairs && json.length() < bytes - 64; i++) {
            json.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < pairs; bit++) json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            json.append("\":1");
        }
        return json.toString();
    }

    private static String repeated(String begin, String one, String end, int bytes) {
        return repeated(begin, one, end, bytes, ",");
    }

    private static String repeated(
            String begin, String one, String end, int bytes, String between) {
        int room = bytes - begin.length() - end.length() - one.length();
        int times = Math.max(0, room / (one.length() + between.length()));
        return begin + (one + between).repeat(times) + one + end;
    }
}
