package org.soleus.server.web;

import org.springframework.http.HttpStatus;

/// A request that is turned down, with words for the person who made it.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /// @param status the HTTP status to answer with
    /// @param advice what to do instead, in one or two short sentences; never holds what was sent
    public Refusal(HttpStatus status, String advice) {
        super(advice);
        this.status = status;
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
}
