package org.soleus.server.running.sync;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The ways of OAuth 2 that are used here: a code with proof (PKCE, RFC 7636) for tokens, a refresh
/// token for new ones, and giving them back (RFC 7009).
final class Oauth {

    /// A token is renewed so many seconds before it ends.
    private static final long EARLY_S = 60;

    private static final long USUAL_S = 3600;

    private final Line line;
    private final Clock clock;

    Oauth(ObjectMapper json, Clock clock) {
        this.line = new Line(json, clock);
        this.clock = clock;
    }

    Line line() {
        return line;
    }

    /// Where the member says yes or no.
    static URI authorize(Registration to, String state, String verifier, String back) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", to.client());
        fields.put("redirect_uri", back);
        fields.put("scope", to.scope());
        fields.put("state", state);
        fields.put("code_challenge", challenge(verifier));
        fields.put("code_challenge_method", "S256");
        return URI.create(to.authorize() + "?" + encoded(fields));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws Trouble when the code is not taken
    Tokens exchange(Registration with, String code, String verifier, String back) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", back);
        fields.put("code_verifier", verifier);
        return tokens(with, fields, "");
    }

    /// @throws Trouble when the member, or the service, has shut the door
    Tokens refresh(Registration with, Tokens old) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", old.refresh());
        return tokens(with, fields, old.refresh());
    }

    boolean isStale(Tokens tokens) {
        return !tokens.until().minusSeconds(EARLY_S).isAfter(clock.instant());
    }

    /// Gives a token back; a service that cannot be reached keeps it until it ends by itself.
    void revoke(Registration with, Tokens tokens) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", tokens.refresh().isEmpty() ? tokens.access() : tokens.refresh());
        line.json(with.name(), form(with, with.revoke(), fields));
    }

    private Tokens tokens(Registration with, Map<String, String> fields, String keep) {
        JsonNode told = line.json(with.name(), form(with, with.token(), fields));
        var access = told.path("access_token").asString("");
        if (access.isEmpty()) throw Trouble.shut(with.name());
        return new Tokens(
                access,
                told.path("refresh_token").asString(keep),
                clock.instant().plusSeconds(told.path("expires_in").asLong(USUAL_S)));
    }

    private static HttpRequest form(Registration with, URI address, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("client_id", with.client());
        if (!with.secret().isEmpty()) all.put("client_secret", with.secret());
        return Line.to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all)))
                .build();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + word(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
