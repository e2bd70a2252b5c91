package org.soleus.server.account.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a fresh random nonce a message, bound to what the message is about.
///
/// Form: one version byte (1), 12 bytes of nonce, the text, 16 bytes of tag.
final class Cipher256 {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cipher256() {}

    /// @param about what the message belongs to; opening needs the same words
    static byte[] seal(SecretKey key, String about, byte[] text) {
        var nonce = random(NONCE);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, about);
            return ByteBuffer.allocate(1 + NONCE + text.length + TAG)
                    .put(VERSION)
                    .put(nonce)
                    .put(cipher.doFinal(text))
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available", impossible);
        }
    }

    /// @throws AEADBadTagException when the key, the words it is about or a single bit is not right
    static byte[] open(SecretKey key, String about, byte[] sealed) throws AEADBadTagException {
        if (sealed.length < 1 + NONCE + TAG || sealed[0] != VERSION) {
            throw new AEADBadTagException("too short, or of an unknown version");
        }
        var parts = ByteBuffer.wrap(sealed).position(1);
        var nonce = new byte[NONCE];
        var body = new byte[sealed.length - 1 - NONCE];
        parts.get(nonce).get(body);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(body);
        } catch (AEADBadTagException wrong) {
            throw wrong;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available", impossible);
        }
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String about)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
