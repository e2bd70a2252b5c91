package org.soleus.clinical.running.bytes;

/// Text of two bytes a character as a source of UTF-8.
public final class Utf16 implements ByteSource {

    private final Window wide;
    private final boolean bigFirst;

    /// @param wide stands at the first character, after any mark
    /// @param bigFirst whether the higher byte comes first
    public Utf16(Window wide, boolean bigFirst) {
        this.wide = wide;
        this.bigFirst = bigFirst;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        int at = from;
        while (at + 3 <= from + most && wide.require(2)) at = put(character(), into, at);
        if (at == from && most < 3 && wide.require(2)) {
            into[at++] = (byte) ascii(character());
        }
        return at == from ? -1 : at - from;
    }

    private int character() {
        byte[] b = wide.bytes();
        int first = b[wide.at()] & 0xFF;
        int second = b[wide.at() + 1] & 0xFF;
        wide.skip(2);
        return bigFirst ? (first << 8) | second : (second << 8) | first;
    }

    private static int ascii(int character) {
        return character < 0x80 ? character : '?';
    }

    /// Halves of a pair are written as they are: no number or name of ours holds one.
    private static int put(int character, byte[] into, int at) {
        if (character < 0x80) {
            into[at] = (byte) character;
            return at + 1;
        }
        if (character < 0x800) {
            into[at] = (byte) (0xC0 | (character >> 6));
            into[at + 1] = (byte) (0x80 | (character & 0x3F));
            return at + 2;
        }
        into[at] = (byte) (0xE0 | (character >> 12));
        into[at + 1] = (byte) (0x80 | ((character >> 6) & 0x3F));
        into[at + 2] = (byte) (0x80 | (character & 0x3F));
        return at + 3;
    }
}
