package org.soleus.clinical.running.fit;

/// The checksum of a file, eight bytes at a time.
///
/// CRC-16 with the polynomial x^16 + x^15 + x^2 + 1, lowest bit first, beginning at 0.
final class Crc16 {

    private static final int POLYNOMIAL = 0xA001;
    private static final char[][] TABLES = tables();

    private Crc16() {}

    /// The checksum after more bytes.
    ///
    /// @param crc the checksum so far; 0 at the beginning
    static int update(int crc, byte[] bytes, int from, int to) {
        int at = from;
        char[] t0 = TABLES[0];
        char[] t1 = TABLES[1];
        char[] t2 = TABLES[2];
        char[] t3 = TABLES[3];
        char[] t4 = TABLES[4];
        char[] t5 = TABLES[5];
        char[] t6 = TABLES[6];
        char[] t7 = TABLES[7];
        for (; at + 8 <= to; at += 8) {
            crc =
                    t7[(bytes[at] ^ crc) & 0xFF]
                            ^ t6[(bytes[at + 1] ^ crc >>> 8) & 0xFF]
                            ^ t5[bytes[at + 2] & 0xFF]
                            ^ t4[bytes[at + 3] & 0xFF]
                            ^ t3[bytes[at + 4] & 0xFF]
                            ^ t2[bytes[at + 5] & 0xFF]
                            ^ t1[bytes[at + 6] & 0xFF]
                            ^ t0[bytes[at + 7] & 0xFF];
        }
        for (; at < to; at++) crc = crc >>> 8 ^ t0[(bytes[at] ^ crc) & 0xFF];
        return crc;
    }

    private static char[][] tables() {
        char[][] tables = new char[8][256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            tables[0][value] = (char) crc;
        }
        for (int k = 1; k < 8; k++) {
            for (int value = 0; value < 256; value++) {
                int crc = tables[k - 1][value];
                tables[k][value] = (char) (crc >>> 8 ^ tables[0][crc & 0xFF]);
            }
        }
        return tables;
    }
}
