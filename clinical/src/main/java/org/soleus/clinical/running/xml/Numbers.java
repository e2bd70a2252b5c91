package org.soleus.clinical.running.xml;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Numbers and times straight from bytes, as exact as the library's and without a text between.
final class Numbers {

    /// What a time reads as when there is none.
    static final long NO_TIME = Long.MIN_VALUE;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final int LONGEST = 64;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private Numbers() {}

    /// A decimal number; not a number when it is none. Blanks around it do not matter.
    static double decimal(byte[] b, int from, int to) {
        int at = blank(b, from, to);
        boolean minus = at < to && b[at] == '-';
        if (minus || (at < to && b[at] == '+')) at++;
        long digits = 0;
        int count = 0;
        int places = -1;
        boolean any = false;
        for (; at < to; at++) {
            int c = b[at];
            if (c >= '0' && c <= '9') {
                if (count >= 18) return slow(b, from, to);
                digits = digits * 10 + (c - '0');
                any = true;
                if (digits > 0) count++;
                if (places >= 0) places++;
            } else if (c == '.' && places < 0) {
                places = 0;
            } else {
                break;
            }
        }
        if (!any || blank(b, at, to) != to) return slow(b, from, to);
        if (digits >= EXACT || places >= TENS.length) return slow(b, from, to);
        double value = places > 0 ? digits / TENS[places] : digits;
        return minus ? -value : value;
    }

    private static int blank(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] <= ' ' && b[at] >= 0) at++;
        return at;
    }

    private static double slow(byte[] b, int from, int to) {
        if (to - from > LONGEST) return Double.NaN;
        StringBuilder text = new StringBuilder(to - from);
        for (int at = from; at < to; at++) text.append((char) (b[at] & 0x7F));
        try {
            double value = Double.parseDouble(text.toString());
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /// A time as `2021-09-07T22:10:19.5+02:00`, in milliseconds of the epoch; without a zone it is
    /// taken as UTC. `NO_TIME` when it is none, or of no year that a recording can be from.
    static long time(byte[] b, int from, int to) {
        int at = blank(b, from, to);
        if (to - at < 19 || b[at + 4] != '-' || b[at + 7] != '-' || b[at + 13] != ':')
            return NO_TIME;
        long day = day(number(b, at, 4), number(b, at + 5, 2), number(b, at + 8, 2));
        int hour = number(b, at + 11, 2);
        int minute = number(b, at + 14, 2);
        int second = number(b, at + 17, 2);
        boolean good = hour >= 0 && hour < 25 && minute >= 0 && minute < 60 && second >= 0;
        if (day < 0 || !good || second > 60 || b[at + 16] != ':') return NO_TIME;
        long ms = ((day * 24 + hour) * 60 + minute) * 60_000L + second * 1000L;
        at += 19;
        if (at < to && (b[at] == '.' || b[at] == ',')) {
            int scale = 100;
            for (at++; at < to && b[at] >= '0' && b[at] <= '9'; at++) {
                ms += (long) (b[at] - '0') * scale;
                scale /= 10;
            }
        }
        return zoned(ms, b, at, to);
    }

    private static long zoned(long ms, byte[] b, int at, int to) {
        if (at >= to || (b[at] != '+' && b[at] != '-') || to - at < 5) return ms;
        int hours = number(b, at + 1, 2);
        int rest = b[at + 3] == ':' ? at + 4 : at + 3;
        int minutes = to - rest >= 2 ? number(b, rest, 2) : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return ms;
        long shift = (hours * 60L + minutes) * 60_000L;
        return b[at] == '+' ? ms - shift : ms + shift;
    }

    private static int number(byte[] b, int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            value = value * 10 + digit;
        }
        return value;
    }

    /// Days since 1 January 1970; below 0 when there is no such day.
    private static long day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return -1;
        if (day < 1 || day > 28) return checked(year, month, day);
        return days(year, month, day);
    }

    private static long checked(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException none) {
            return -1;
        }
    }

    /// The civil calendar counted in years that begin with March.
    private static long days(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int m = month > 2 ? month - 3 : month + 9;
        int century = y / 100;
        return 365L * y + y / 4 - century + century / 4 + (153 * m + 2) / 5 + day - 719_469;
    }
}
