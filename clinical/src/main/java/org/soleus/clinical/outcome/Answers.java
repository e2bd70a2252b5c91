package org.soleus.clinical.outcome;

/// One member's answers in two words: one byte for each week, so that a million members are sixteen
/// million bytes and a look at all of them is one pass.
///
/// Week `w` takes days `7w - 3` to `7w + 3`; week 0 only what came after the start, week 14 only up
/// to day 98. Of several answers in a week the one stays that can still matter: the latest while no
/// answer counts as week 12 (up to day 69), then the one nearest to day 84, and of two on that day
/// or equally far from it the earlier. A byte holds points and place within the week; its highest
/// bit says that there is none.
final class Answers {

    /// No answer in eight weeks.
    static final long NONE = 0x8080_8080_8080_8080L;

    private static final int WEEK = 7;
    private static final int HALF = 3;
    private static final int LAST_DAY = 98;
    private static final int FIRST_OF_TWELVE = 70;
    private static final int DAY = 84;
    private static final int IN_WORD = 8;
    private static final int ABSENT = 0x80;

    private static final int TWELFTH = 12;

    private Answers() {}

    /// Which week a day is in, or -1 where it is in none.
    static int week(int day) {
        return day < 0 || day > LAST_DAY ? -1 : (day + HALF) / WEEK;
    }

    /// Whether the week lies in the first word.
    static boolean isEarly(int week) {
        return week < IN_WORD;
    }

    /// The word with an answer put in, where it matters more than the one that is there.
    ///
    /// @param points 0 to 10
    /// @param later whether it was given after the one that is there
    static long with(long word, int day, int points, boolean later) {
        int week = week(day);
        int there = at(word, week);
        if (there < ABSENT && !isBetter(day, dayOf(there, week), later)) return word;
        int shift = 8 * (week % IN_WORD);
        long mine = ((long) points << 3) | (day - WEEK * week + HALF);
        return (word & ~(0xFFL << shift)) | (mine << shift);
    }

    private static boolean isBetter(int day, int there, boolean later) {
        if (day < FIRST_OF_TWELVE) return day > there || (day == there && later);
        if (there < FIRST_OF_TWELVE) return true;
        int nearer = Integer.compare(Math.abs(there - DAY), Math.abs(day - DAY));
        return nearer > 0 || (nearer == 0 && isEarlier(day, there, later));
    }

    private static boolean isEarlier(int day, int there, boolean later) {
        return day < there || (day == there && !later);
    }

    private static int at(long word, int week) {
        return (int) (word >>> (8 * (week % IN_WORD))) & 0xFF;
    }

    private static int dayOf(int byteOf, int week) {
        return WEEK * week - HALF + (byteOf & 7);
    }

    /// The day of the answer that stands for a week, or -1 without one.
    static int day(long word, int week) {
        int there = at(word, week);
        return there >= ABSENT ? -1 : dayOf(there, week);
    }

    /// The points that count as week 12, or -1.
    ///
    /// @param late the second word
    static int week12(long late) {
        int middle = at(late, TWELFTH);
        if (middle < ABSENT) return middle >> 3;
        int one = nearer(late, TWELFTH - 1, TWELFTH + 1);
        return one >= 0 ? one : nearer(late, TWELFTH - 2, TWELFTH + 2);
    }

    private static int nearer(long late, int before, int after) {
        int first = at(late, before);
        int second = at(late, after);
        boolean hasFirst = first < ABSENT && dayOf(first, before) >= FIRST_OF_TWELVE;
        boolean hasSecond = second < ABSENT;
        if (hasFirst && hasSecond) {
            boolean isNear = DAY - dayOf(first, before) <= dayOf(second, after) - DAY;
            return (isNear ? first : second) >> 3;
        }
        return hasFirst ? first >> 3 : hasSecond ? second >> 3 : -1;
    }

    /// The points of the last answer, or -1; asked only where none counts as week 12.
    static int last(long early, long late) {
        long there = ~late & NONE;
        long word = there != 0 ? late : early;
        if (there == 0) there = ~early & NONE;
        if (there == 0) return -1;
        int week = (63 - Long.numberOfLeadingZeros(there)) >> 3;
        return at(word, week) >> 3;
    }
}
