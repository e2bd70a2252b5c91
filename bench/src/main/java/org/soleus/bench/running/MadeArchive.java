package org.soleus.bench.running;

import org.soleus.clinical.running.bytes.ByteSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// An archive that is made while it is read, so that it lies nowhere: packed recordings, one after
/// the other, until it is as long as it was asked to be.
final class MadeArchive implements ByteSource {

    private final List<Packed> files;
    private final long bytes;
    private ByteBuffer now = ByteBuffer.allocate(0);
    private long given;
    private int entries;

    /// @param files recordings to repeat
    /// @param bytes the least length
    MadeArchive(List<byte[]> files, long bytes) {
        this.files = files.stream().map(Packed::of).toList();
        this.bytes = bytes;
    }

    /// How many files were given out.
    int entries() {
        return entries;
    }

    /// How many bytes were given out.
    long given() {
        return given;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (!now.hasRemaining()) {
            if (given >= bytes) return -1;
            now = files.get(entries % files.size()).entry(entries++);
        }
        int n = Math.min(most, now.remaining());
        now.get(into, from, n);
        given += n;
        return n;
    }

    /// A file as it lies in the archive.
    private static final class Packed {

        private static final int HEAD = 30;
        private static final int DEFLATED = 8;

        private final byte[] packed;
        private final int size;
        private final int crc;

        private Packed(byte[] packed, int size, int crc) {
            this.packed = packed;
            this.size = size;
            this.crc = crc;
        }

        static Packed of(byte[] file) {
            var crc = new CRC32();
            crc.update(file);
            return new Packed(pack(file), file.length, (int) crc.getValue());
        }

        private static byte[] pack(byte[] file) {
            var packer = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                packer.setInput(file);
                packer.finish();
                byte[] room = new byte[file.length + 1024];
                return java.util.Arrays.copyOf(room, packer.deflate(room));
            } finally {
                packer.end();
            }
        }

        ByteBuffer entry(int number) {
            byte[] name = ("activities/" + number + ".fit").getBytes(StandardCharsets.US_ASCII);
            var entry = ByteBuffer.allocate(HEAD + name.length + packed.length);
            entry.order(ByteOrder.LITTLE_ENDIAN);
            entry.putInt(0x04034B50).putShort((short) 20).putShort((short) 0);
            entry.putShort((short) DEFLATED).putInt(0).putInt(crc);
            entry.putInt(packed.length).putInt(size).putShort((short) name.length);
            return entry.putShort((short) 0).put(name).put(packed).flip();
        }
    }
}
