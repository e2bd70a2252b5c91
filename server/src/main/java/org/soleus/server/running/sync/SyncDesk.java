package org.soleus.server.running.sync;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A member connects a service, and takes it back.
///
/// No transaction is open while a service is asked.
@Component
public class SyncDesk {

    /// So long she may take to say yes there.
    private static final Duration AWAY = Duration.ofMinutes(15);

    private static final int SECRET_BYTES = 32;

    private final Connections connections;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Clock clock;
    private final Oauth oauth;
    private final SecureRandom random = new SecureRandom();

    SyncDesk(Connections connections, Transactions transactions, ObjectMapper json, Clock clock) {
        this.connections = connections;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.oauth = new Oauth(json, clock);
    }

    /// What is remembered while she is away.
    ///
    /// @param state comes back with her, and is known to nobody else
    /// @param verifier proves that who brings the code is who asked for it
    /// @param back where she comes back to
    record Left(String state, String verifier, String back) {}

    /// Her connections.
    public List<Connection> list(SignedIn me) {
        return connections.list(me.member());
    }

    /// Prepares her way to a service. Runs in the caller's transaction.
    ///
    /// @param back the address of ours to which it sends her back
    public void leave(SignedIn me, Provider provider, String back) {
        var left = new Left(secret(), secret(), back);
        var id = provider.registration().id();
        connections.leave(me.member(), id, json.writeValueAsString(left), clock.instant());
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Where she says yes or no; empty when no way is prepared. Runs in the caller's transaction.
    public Optional<URI> way(SignedIn me, Provider provider) {
        var registration = provider.registration();
        return left(me, provider)
                .map(
                        left ->
                                Oauth.authorize(
                                        registration, left.state(), left.verifier(), left.back()));
    }

    private Optional<Left> left(SignedIn me, Provider provider) {
        var since = clock.instant().minus(AWAY);
        return connections
                .left(me.member(), provider.registration().id(), since)
                .map(text -> json.readValue(text, Left.class));
    }

    /// She is back with a code: connects the service.
    ///
    /// @return false when she did not leave from here, or too long ago
    /// @throws Trouble when the service does not take its code
    public boolean finish(SignedIn me, Provider provider, String code, String state) {
        var id = provider.registration().id();
        var left =
                transactions.in(
                        me.scope(),
                        () -> {
                            var found = left(me, provider).filter(one -> isSame(one, state));
                            if (found.isPresent()) connections.back(me.member(), id);
                            return found;
                        });
        if (left.isEmpty()) return false;
        var tokens =
                oauth.exchange(
                        provider.registration(), code, left.get().verifier(), left.get().back());
        var secret = Secret.fresh(tokens).text(json);
        transactions.in(
                me.scope(), () -> connections.connect(me.member(), id, secret, clock.instant()));
        return true;
    }

    private static boolean isSame(Left left, String state) {
        return MessageDigest.isEqual(bytes(left.state()), bytes(state));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Forgets a connection, and gives the tokens back.
    ///
    /// @return whether the service heard of it
    public boolean stop(SignedIn me, Provider provider) {
        var id = provider.registration().id();
        var secret =
                transactions.in(
                        me.scope(),
                        () -> {
                            var found = connections.secret(me.member(), id);
                            connections.disconnect(me.member(), id);
                            connections.back(me.member(), id);
                            return found;
                        });
        try {
            secret.map(text -> Secret.of(json, text).tokens())
                    .ifPresent(tokens -> oauth.revoke(provider.registration(), tokens));
            return true;
        } catch (Trouble unheard) {
            return false;
        }
    }
}
