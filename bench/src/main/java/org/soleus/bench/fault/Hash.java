package org.soleus.bench.fault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256 of what is sent, and what would not have it.
final class Hash {

    private Hash() {}

    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As the header `Content-Digest` says it (RFC 9530).
    static String beside(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(of(body)) + ":";
    }

    /// The same with one bit turned, in the middle.
    static byte[] turned(byte[] bytes) {
        var turned = bytes.clone();
        turned[bytes.length / 2] ^= 1;
        return turned;
    }
}
