package org.soleus.clinical.running.fit;

/// The seventeen base types of a field: how wide, how read, and which value means "none".
///
/// Whole numbers come as `long`, wide enough for all but the upper half of the 64-bit ones, which
/// no field of ours uses.
final class Base {

    static final int ENUM = 0;
    static final int SINT8 = 1;
    static final int UINT8 = 2;
    static final int SINT16 = 3;
    static final int UINT16 = 4;
    static final int SINT32 = 5;
    static final int UINT32 = 6;
    static final int STRING = 7;
    static final int FLOAT32 = 8;
    static final int FLOAT64 = 9;
    static final int UINT8Z = 10;
    static final int UINT16Z = 11;
    static final int UINT32Z = 12;
    static final int BYTE = 13;
    static final int SINT64 = 14;
    static final int UINT64 = 15;
    static final int UINT64Z = 16;

    /// What a whole number reads as when the field holds none.
    static final long NONE = Long.MIN_VALUE;

    private static final int[] WIDTH = {1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8};

    private Base() {}

    /// The base type of the byte in a definition; -1 when there is no such type.
    static int of(int raw) {
        int type = raw & 0x1F;
        return type < WIDTH.length ? type : -1;
    }

    /// Bytes of one value.
    static int width(int type) {
        return WIDTH[type];
    }

    static boolean isDecimal(int type) {
        return type == FLOAT32 || type == FLOAT64;
    }

    /// A whole number; `NONE` when the field holds none.
    static long whole(byte[] b, int at, int type, boolean big) {
        return switch (type) {
            case ENUM, UINT8, BYTE -> unless(b[at] & 0xFF, 0xFF);
            case SINT8 -> unless(b[at], 0x7F);
            case UINT8Z -> unless(b[at] & 0xFF, 0);
            case SINT16 -> unless((short) two(b, at, big), 0x7FFF);
            case UINT16 -> unless(two(b, at, big), 0xFFFF);
            case UINT16Z -> unless(two(b, at, big), 0);
            case SINT32 -> unless(four(b, at, big), 0x7FFF_FFFF);
            case UINT32 -> unless(four(b, at, big) & 0xFFFF_FFFFL, 0xFFFF_FFFFL);
            case UINT32Z -> unless(four(b, at, big) & 0xFFFF_FFFFL, 0);
            case SINT64 -> unless(eight(b, at, big), Long.MAX_VALUE);
            case UINT64 -> unless(eight(b, at, big), -1L);
            case UINT64Z -> unless(eight(b, at, big), 0);
            default -> NONE;
        };
    }

    /// A number of any type as it stands, before scale and offset; not a number when there is none.
    static double number(byte[] b, int at, int type, boolean big) {
        if (type == FLOAT32) return Float.intBitsToFloat(four(b, at, big));
        if (type == FLOAT64) return Double.longBitsToDouble(eight(b, at, big));
        long whole = whole(b, at, type, big);
        return whole == NONE ? Double.NaN : whole;
    }

    static int two(byte[] b, int at, boolean big) {
        int first = b[at] & 0xFF;
        int second = b[at + 1] & 0xFF;
        return big ? first << 8 | second : second << 8 | first;
    }

    static int four(byte[] b, int at, boolean big) {
        int first = two(b, at, big);
        int second = two(b, at + 2, big);
        return big ? first << 16 | second : second << 16 | first;
    }

    private static long eight(byte[] b, int at, boolean big) {
        long first = four(b, at, big) & 0xFFFF_FFFFL;
        long second = four(b, at + 4, big) & 0xFFFF_FFFFL;
        return big ? first << 32 | second : second << 32 | first;
    }

    private static long unless(long value, long none) {
        return value == none ? NONE : value;
    }
}
