package org.soleus.server.web;

import org.springframework.http.HttpStatus;

import java.time.Duration;

/// A request that is turned down, with words for the person who made it.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final Duration until;

    /// @param status the HTTP status to answer with
    /// @param advice what to do instead, in one or two short sentences; never holds what was sent
    public Refusal(HttpStatus status, String advice) {
        this(status, advice, "", Duration.ZERO);
    }

    private Refusal(HttpStatus status, String advice, String key, Duration until) {
        super(advice);
        this.status = status;
        this.key = key;
        this.until = until;
    }

    /// A refusal in the language of whoever is refused.
    ///
    /// @param key of its advice, as `triage.again`; it has no gaps
    public static Refusal told(HttpStatus status, String key) {
        return new Refusal(status, Say.ENGLISH.words(key), key, Duration.ZERO);
    }

    /// A refusal of who asked too often: the same may be asked again later.
    ///
    /// @param key of its advice; it has no gaps
    /// @param until how long it takes until then
    public static Refusal later(String key, Duration until) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, Say.ENGLISH.words(key), key, until);
    }

    /// Nothing of that name, or not the reader's own: the two are told alike.
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, Trouble.of(404).advice());
    }

    /// The status to answer with.
    public HttpStatus status() {
        return status;
    }

    /// What to do instead.
    public String advice() {
        return String.valueOf(getMessage());
    }

    /// How long until the same may be asked again; zero where that is not known.
    Duration until() {
        return until;
    }

    /// The key of its advice; empty where it stands in English alone.
    String key() {
        return key;
    }
}
