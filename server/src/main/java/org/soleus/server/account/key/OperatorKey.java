package org.soleus.server.account.key;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.run.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The one secret that the operator keeps: 256 bits, from `SOLEUS_TENANT_KEY` (64 hexadecimal
/// digits) or from the file `tenant.key` of the data folder, made there at the first start.
///
/// It encrypts nothing itself. Each clinic's wrapping key, hash key and ticket key are derived from
/// it (HKDF, RFC 5869), one for each purpose.
@Component
final class OperatorKey {

    private static final int LENGTH = 32;

    private final byte[] secret;

    @Autowired
    OperatorKey(DataFolder folder, @Value("${SOLEUS_TENANT_KEY:}") String given) {
        this(given.isBlank() ? fromFile(folder.path().resolve("tenant.key")) : hex(given));
    }

    OperatorKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /// The one that is there already: none is made.
    ///
    /// @throws KeyFailure when there is none
    static OperatorKey existing(Path data, String given) {
        if (!given.isBlank()) return new OperatorKey(hex(given));
        var file = data.resolve("tenant.key");
        if (Files.exists(file)) return new OperatorKey(fromFile(file));
        throw new KeyFailure(
                "There is no tenant key: put the clinic's own into "
                        + file
                        + ", or set SOLEUS_TENANT_KEY");
    }

    /// A key of its own for a purpose.
    ///
    /// @param algorithm what the key is for, as the JDK names it
    SecretKey derive(String purpose, String algorithm) {
        return derive(secret, purpose, algorithm);
    }

    /// The same of another secret.
    static SecretKey derive(byte[] secret, String purpose, String algorithm) {
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            var how =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(
                                    ("soleus|" + purpose).getBytes(StandardCharsets.UTF_8), LENGTH);
            return kdf.deriveKey(algorithm, how);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF is not available", impossible);
        }
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = HexFormat.of().formatHex(Cipher256.random(LENGTH)) + "\n";
                DurableFile.write(file, fresh.getBytes(StandardCharsets.US_ASCII));
            }
            return hex(Files.readString(file));
        } catch (IOException world) {
            throw new KeyFailure("The tenant key " + file + " cannot be read", world);
        }
    }

    private static byte[] hex(String text) {
        var digits = text.strip();
        if (!digits.matches("[0-9a-fA-F]{64}")) {
            throw new KeyFailure("The tenant key must be 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(digits);
    }
}
