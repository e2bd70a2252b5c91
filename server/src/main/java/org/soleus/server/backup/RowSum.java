package org.soleus.server.backup;

import org.soleus.server.account.key.ClinicKey;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import javax.crypto.Mac;

/// A keyed hash of a heap of rows, in whatever order they come: the sum of the keyed hash of each.
///
/// Keyed, because a plain hash of a row of small numbers would give the row away to whoever
/// guesses.
final class RowSum {

    private static final int LANES = 4;
    private static final byte END = '\n';

    private final Mac mac;
    private final long[] lanes = new long[LANES];
    private long rows;

    RowSum(ClinicKey clinic) {
        this.mac = clinic.hashes();
    }

    /// Adds a row, with the end of its line.
    void add(byte[] bytes, int from, int length) {
        mac.update(bytes, from, length);
        var hash = ByteBuffer.wrap(mac.doFinal());
        for (int lane = 0; lane < LANES; lane++) lanes[lane] += hash.getLong();
        rows++;
    }

    /// Adds each line of many.
    void addAll(byte... lines) {
        int from = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] != END) continue;
            add(lines, from, at + 1 - from);
            from = at + 1;
        }
    }

    Counted counted() {
        var bytes = ByteBuffer.allocate(LANES * Long.BYTES);
        for (long lane : lanes) bytes.putLong(lane);
        return new Counted(rows, HexFormat.of().formatHex(bytes.array()));
    }
}
