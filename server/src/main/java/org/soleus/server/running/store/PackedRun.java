package org.soleus.server.running.store;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;
import org.soleus.server.running.Packed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A recording with its samples written, digested and packed; not sealed yet.
final class PackedRun implements Packed {

    private final Run told;
    private final List<Because> because;
    private final String digest;
    private final byte[] bytes;

    private PackedRun(Run told, List<Because> because, String digest, byte[] bytes) {
        this.told = told;
        this.because = because;
        this.digest = digest;
        this.bytes = bytes;
    }

    static PackedRun of(Run told, List<Because> because) {
        var samples = RunBytes.of(told);
        return new PackedRun(
                told, because, digest(samples), SealedRun.pack(told, because, samples));
    }

    private static String digest(byte[] samples) {
        return HexFormat.of().formatHex(sha256().digest(samples));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Run told() {
        return told;
    }

    @Override
    public List<Because> because() {
        return because;
    }

    /// Of its samples, in hexadecimal digits: the same recording has the same.
    String digest() {
        return digest;
    }

    /// What is sealed.
    byte[] bytes() {
        return bytes;
    }
}
