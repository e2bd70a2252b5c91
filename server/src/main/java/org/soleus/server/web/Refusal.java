package org.soleus.server.web;

import org.springframework.http.HttpStatus;

/// A request that is turned down, with words for the person who made it.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;

    /// @param status the HTTP status to answer with
    /// @param advice what to do instead, in one or two short sentences; never holds what was sent
    public Refusal(HttpStatus status, String advice) {
        this(status, advice, "");
    }

    private Refusal(HttpStatus status, String advice, String key) {
        super(advice);
        this.status = status;
        this.key = key;
    }

    /// A refusal in the language of whoever is refused.
    ///
    /// @param key of its advice, as `triage.again`; it has no gaps
    public static Refusal told(HttpStatus status, String key) {
        return new Refusal(status, Say.ENGLISH.words(key), key);
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

    /// The key of its advice; empty where it stands in English alone.
    String key() {
        return key;
    }
}
