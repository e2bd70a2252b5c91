package org.soleus.server.backup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Makes bytes fewer and brings them back: four bytes of how many there were, then deflate.
final class Packing implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /// What no piece is larger than: a row of the largest recording, twice.
    private static final int MOST = 1 << 30;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[BUFFER];

    byte[] packed(byte[] bytes, int length) {
        deflater.reset();
        deflater.setInput(bytes, 0, length);
        deflater.finish();
        var out = new ByteArrayOutputStream(Math.max(64, length / 2));
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        return out.toByteArray();
    }

    /// @throws IllegalArgumentException when they were not packed by us
    byte[] unpacked(byte[] packed) {
        int length = packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > MOST) throw new IllegalArgumentException("not packed by us");
        inflater.reset();
        inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
        var bytes = new byte[length];
        try {
            for (int at = 0; at < length; ) {
                int got = inflater.inflate(bytes, at, length - at);
                if (got == 0) throw new IllegalArgumentException("not packed by us");
                at += got;
            }
            return bytes;
        } catch (DataFormatException odd) {
            throw new IllegalArgumentException("not packed by us", odd);
        }
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
