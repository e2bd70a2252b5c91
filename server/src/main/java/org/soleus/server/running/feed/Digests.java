package org.soleus.server.running.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, of which every JDK has one.
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }
}
