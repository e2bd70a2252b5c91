package org.soleus.server.running.sync;

import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;

import tools.jackson.databind.ObjectMapper;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// One visit at a service for one member: renews her tokens as needed, and remembers how far it
/// came.
final class Visit {

    private final Provider provider;
    private final Connections.Due due;
    private final Scope scope;
    private final Connections connections;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Oauth oauth;
    private Secret secret;

    Visit(
            Provider provider,
            Connections.Due due,
            Scope scope,
            Connections connections,
            Transactions transactions,
            ObjectMapper json,
            Oauth oauth,
            Secret secret) {
        this.provider = provider;
        this.due = due;
        this.scope = scope;
        this.connections = connections;
        this.transactions = transactions;
        this.json = json;
        this.oauth = oauth;
        this.secret = secret;
    }

    /// Up to where it was read.
    Optional<String> place() {
        return secret.place();
    }

    /// What did not come.
    Backlog backlog() {
        return secret.backlog();
    }

    void keep(Backlog changed) {
        keep(secret.with(changed));
    }

    /// Keeps a place: what comes before is here, or in the backlog.
    void reached(String place) {
        keep(secret.at(place));
    }

    /// Asks; where the service says no to a token that seemed to hold, once more with a new one.
    <R> R ask(Function<Asking, R> question) {
        var asking = new Asking(provider.registration(), oauth.line(), this::token);
        try {
            return question.apply(asking);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.SHUT) throw trouble;
            renew();
            return question.apply(asking);
        }
    }

    private String token() {
        if (oauth.isStale(secret.tokens())) renew();
        return secret.tokens().access();
    }

    private void renew() {
        var name = provider.registration().name();
        if (secret.tokens().refresh().isEmpty()) throw Trouble.shut(name);
        keep(secret.with(oauth.refresh(provider.registration(), secret.tokens())));
    }

    private void keep(Secret changed) {
        secret = changed;
        boolean stands = transactions.in(scope, () -> connections.renew(due, changed.text(json)));
        if (!stands) throw new CancellationException("she has let go of this connection");
    }
}
