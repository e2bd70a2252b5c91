package org.soleus.server.account.key;

import org.soleus.server.account.Indexes;
import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.TenantId;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// What the operator's key is good for in a copy of a clinic: it seals what is nobody's, and makes
/// keyed hashes, which tell two rows or files apart and nothing about them.
public final class ClinicKey {

    private final OperatorKey operator;
    private final SecretKey sealing;

    private ClinicKey(OperatorKey operator) {
        this.operator = operator;
        this.sealing = operator.derive("copy", "AES");
    }

    /// The key of `SOLEUS_TENANT_KEY`, else that of the folder.
    ///
    /// @throws KeyFailure when there is none: none is made here
    public static ClinicKey of(Path data) {
        var given = Optional.ofNullable(System.getenv("SOLEUS_TENANT_KEY")).orElse("");
        return new ClinicKey(OperatorKey.existing(data, given));
    }

    /// @param about what the bytes belong to; opening needs the same words
    public byte[] seal(String about, byte[] bytes) {
        return Cipher256.seal(sealing, about, bytes);
    }

    /// @throws KeyFailure when it is damaged, stands elsewhere, or is sealed by another key
    public byte[] open(String about, byte[] sealed) {
        try {
            return Cipher256.open(sealing, about, sealed);
        } catch (AEADBadTagException wrong) {
            throw new KeyFailure("A piece is damaged or stands in the wrong place");
        }
    }

    /// The hash by which a clinic of this key finds a value again, as [Indexes] makes it.
    public byte[] index(TenantId tenant, String purpose, String value) {
        return DerivedKeys.index(operator, tenant, purpose, value);
    }

    /// Makes keyed hashes of 32 bytes.
    public Mac hashes() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(operator.derive("copy|hash", "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC is not available", impossible);
        }
    }

    OperatorKey operator() {
        return operator;
    }
}
