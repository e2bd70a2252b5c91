package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Profile;
import org.soleus.server.account.SignedIn;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Objects;
import java.util.Optional;

/// What is said between the browser's passkeys and us. Each challenge waits in the session and is
/// good for one answer.
@Component
class PasskeyTalk {

    private static final String CREATION = "soleus.passkey.creation";
    private static final String REQUEST = "soleus.passkey.request";

    private final MemberKeys keys;

    PasskeyTalk(MemberKeys keys) {
        this.keys = keys;
    }

    /// The name that her own device shows beside the passkey; it goes nowhere else.
    String name(Optional<Profile> profile) {
        return profile.flatMap(p -> p.identity(keys)).map(i -> i.name()).orElse("Soleus");
    }

    String creation(
            WebAuthnRelyingPartyOperations party,
            HttpServletRequest asked,
            SignedIn me,
            String name) {
        var known = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var options =
                party.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(known));
        asked.getSession().setAttribute(CREATION, options);
        var tree = Json.MAPPER.valueToTree(options);
        if (tree.get("user") instanceof ObjectNode user) {
            user.put("name", name).put("displayName", name);
        }
        return tree.toString();
    }

    /// @throws Refusal when the answer does not fit the challenge
    void keep(WebAuthnRelyingPartyOperations party, HttpServletRequest asked, String made) {
        if (!(taken(asked, CREATION) instanceof PublicKeyCredentialCreationOptions options)) {
            throw late();
        }
        var device = Device.of(asked.getHeader(HttpHeaders.USER_AGENT));
        try {
            var passkey =
                    Json.MAPPER.readValue(
                            made,
                            new TypeReference<
                                    PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            party.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(passkey, device.kept())));
        } catch (JacksonException | IllegalArgumentException notOne) {
            throw late();
        } catch (com.webauthn4j.util.exception.WebAuthnException wrong) {
            throw late();
        }
    }

    String request(WebAuthnRelyingPartyOperations party, HttpServletRequest asked) {
        var options =
                party.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(
                                SecurityContextHolder.getContext().getAuthentication()));
        asked.getSession().setAttribute(REQUEST, options);
        return Json.MAPPER.writeValueAsString(options);
    }

    /// @return whom the passkey names, once it has proven itself
    /// @throws Refusal when it has not
    MemberId member(WebAuthnRelyingPartyOperations party, HttpServletRequest asked, String shown) {
        if (!(taken(asked, REQUEST) instanceof PublicKeyCredentialRequestOptions options)) {
            throw late();
        }
        try {
            var passkey =
                    Json.MAPPER.readValue(
                            shown,
                            new TypeReference<
                                    PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = party.authenticate(new RelyingPartyAuthenticationRequest(options, passkey));
            return Passkeys.member(Objects.requireNonNull(owner).getId());
        } catch (JacksonException | IllegalArgumentException notOne) {
            throw late();
        } catch (com.webauthn4j.util.exception.WebAuthnException wrong) {
            throw late();
        }
    }

    private static Object taken(HttpServletRequest asked, String what) {
        var session = asked.getSession(false);
        if (session == null) return "";
        var waiting = session.getAttribute(what);
        session.removeAttribute(what);
        return waiting == null ? "" : waiting;
    }

    private static Refusal late() {
        return Refusal.told(HttpStatus.BAD_REQUEST, "account.wrong.passkey");
    }

    /// Made by the first passkey, not by every start.
    private static final class Json {
        static final JsonMapper MAPPER =
                JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    }
}
