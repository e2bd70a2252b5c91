package org.soleus.server.running.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Whole numbers in as few bytes as they need, seven bits a byte, small ones of either sign first.
final class Numbers {

    private Numbers() {}

    static void write(DataOutputStream out, long number) throws IOException {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    static long read(DataInputStream in) throws IOException {
        long all = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readUnsignedByte();
            all |= (long) (next & 0x7F) << shift;
            if (next < 0x80) return (all >>> 1) ^ -(all & 1);
        }
        throw new IOException("a number without an end");
    }
}
