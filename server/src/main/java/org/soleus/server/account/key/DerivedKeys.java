package org.soleus.server.account.key;

import org.soleus.server.account.Indexes;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Tickets;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// What the operator's key is good for besides wrapping: keyed hashes, and tickets.
@Component
final class DerivedKeys implements Indexes, Tickets {

    private final OperatorKey operator;
    private final SecretKey ticket;

    DerivedKeys(OperatorKey operator) {
        this.operator = operator;
        this.ticket = operator.derive("ticket", "AES");
    }

    @Override
    public byte[] of(TenantId tenant, String purpose, String value) {
        return index(operator, tenant, purpose, value);
    }

    static byte[] index(OperatorKey operator, TenantId tenant, String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(operator.derive("index|" + tenant.value() + "|" + purpose, "HmacSHA256"));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC is not available", impossible);
        }
    }

    @Override
    public String seal(String purpose, String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Cipher256.seal(ticket, purpose, bytes));
    }

    @Override
    public Optional<String> open(String purpose, String words) {
        try {
            var bytes = Cipher256.open(ticket, purpose, Base64.getUrlDecoder().decode(words));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
