package org.soleus.clinical.running.bytes;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Packed bytes (deflate) as a source of unpacked ones.
///
/// Stops at the end of the packed bytes, where they are broken, and where they unpack to more than
/// any recording would.
public final class Unpacking implements ByteSource, AutoCloseable {

    /// So much may always come of it, in bytes.
    private static final long ALWAYS = 32L << 20;

    /// Beyond that, no more than so many bytes of each packed one.
    private static final long MOST_OF_ONE = 250;

    private final Window packed;
    private final Inflater inflater = new Inflater(true);
    private long in;
    private long out;
    private boolean broken;
    private boolean tooDense;

    /// @param packed stands at the first packed byte, and is moved to after the last
    public Unpacking(Window packed) {
        this.packed = packed;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (broken || tooDense || inflater.finished()) return -1;
        try {
            while (true) {
                boolean more = packed.require(1);
                int here = packed.available();
                inflater.setInput(packed.bytes(), packed.at(), here);
                int got = inflater.inflate(into, from, most);
                int used = here - inflater.getRemaining();
                packed.skip(used);
                in += used;
                out += got;
                tooDense = out > ALWAYS && out > in * MOST_OF_ONE;
                if (got > 0) return got;
                if (inflater.finished()) return -1;
                broken = !more || inflater.needsDictionary() || used == 0;
                if (broken) return -1;
            }
        } catch (DataFormatException wrong) {
            broken = true;
            return -1;
        }
    }

    /// Whether the end of the packed bytes was reached.
    public boolean isFinished() {
        return inflater.finished();
    }

    /// Whether the packed bytes end too early or make no sense.
    public boolean isBroken() {
        return broken;
    }

    /// Whether it was stopped because it unpacks to far too much.
    public boolean isTooDense() {
        return tooDense;
    }

    /// How many packed bytes were used.
    public long used() {
        return in;
    }

    /// Gives the memory back.
    @Override
    public void close() {
        inflater.end();
    }
}
