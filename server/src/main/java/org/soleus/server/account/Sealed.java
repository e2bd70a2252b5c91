package org.soleus.server.account;

import java.util.Arrays;

/// A text that only its member's key opens; safe to store, useless once the key is gone.
///
/// Never the text itself: it prints as its length.
public final class Sealed {

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /// As read back from a `bytea` column.
    public static Sealed of(byte... bytes) {
        return new Sealed(bytes.clone());
    }

    /// As written to a `bytea` column.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed s && Arrays.equals(bytes, s.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
