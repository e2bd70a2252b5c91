package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.MemberId;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Passkeys for the address that a person sees: the public one, or whichever port of this machine
/// the demo runs on.
final class Passkeys {

    private final Function<String, WebAuthnRelyingPartyOperations> parties;
    private final UserCredentialRepository credentials;
    private final String publicHost;
    private final Map<String, WebAuthnRelyingPartyOperations> known = new ConcurrentHashMap<>();

    Passkeys(
            Function<String, WebAuthnRelyingPartyOperations> parties,
            UserCredentialRepository credentials,
            String publicHost) {
        this.parties = parties;
        this.credentials = credentials;
        this.publicHost = publicHost;
    }

    /// @throws Refusal when a passkey cannot be for the address that was asked
    WebAuthnRelyingPartyOperations at(HttpServletRequest asked) {
        var name = asked.getServerName();
        boolean ours = publicHost.isBlank() ? name.equals("localhost") : name.equals(publicHost);
        if (!ours) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "A passkey belongs to one address. Open this page at "
                            + (publicHost.isBlank() ? "localhost" : publicHost)
                            + ".");
        }
        if (!publicHost.isBlank()) {
            return known.computeIfAbsent("https://" + publicHost, parties);
        }
        return known.computeIfAbsent("http://localhost:" + asked.getServerPort(), parties);
    }

    /// How many passkeys somebody has.
    int count(MemberId member) {
        return credentials.findByUserId(user(member)).size();
    }

    /// Forgets all of somebody's passkeys.
    void forget(MemberId member) {
        credentials
                .findByUserId(user(member))
                .forEach(passkey -> credentials.delete(passkey.getCredentialId()));
    }

    /// Whom a passkey names.
    static MemberId member(Bytes user) {
        var bytes = ByteBuffer.wrap(user.getBytes());
        return new MemberId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static Bytes user(MemberId member) {
        var id = member.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }
}
