package org.soleus.clinical.running.bytes;

/// Whole numbers with the lowest byte first.
final class Little {

    private Little() {}

    static int two(byte[] b, int at) {
        return (b[at] & 0xFF) | ((b[at + 1] & 0xFF) << 8);
    }

    static long four(byte[] b, int at) {
        return two(b, at) | ((long) two(b, at + 2) << 16);
    }

    static long eight(byte[] b, int at) {
        return four(b, at) | (four(b, at + 4) << 32);
    }
}
