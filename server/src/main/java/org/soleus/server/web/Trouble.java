package org.soleus.server.web;

import java.util.Set;

/// What went wrong, in words, and what to do next; never the inner workings.
///
/// @param status the HTTP status
/// @param title what happened
/// @param advice what the reader can do
/// @param isKnown whether it has words in every language
/// @param key of the advice, where it is not that of the status; may be empty
public record Trouble(int status, String title, String advice, boolean isKnown, String key) {

    private static final Set<Integer> TOLD =
            Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    /// The words for a status; our own fault where the status is not a known one.
    public static Trouble of(int status) {
        return of(status, Say.ENGLISH);
    }

    private static Trouble of(int status, Say say) {
        var key = "web.trouble." + told(status);
        return new Trouble(status, say.words(key + ".title"), say.words(key + ".advice"), true, "");
    }

    private static int told(int status) {
        if (TOLD.contains(status)) return status;
        return status >= 400 && status < 500 ? 400 : 500;
    }

    /// The same trouble with advice of its own, which stands in English alone.
    public Trouble advising(String better) {
        return better.equals(advice) ? this : new Trouble(status, title, better, false, "");
    }

    /// The same trouble with advice of its own in every language.
    Trouble told(String key) {
        return new Trouble(status, title, Say.ENGLISH.words(key), true, key);
    }

    /// The same trouble in other words, where it has them.
    Trouble in(Say say) {
        if (!isKnown) return this;
        var own = of(status, say);
        return key.isEmpty() ? own : new Trouble(status, own.title, say.words(key), true, key);
    }

    /// An address that is sure to work.
    public String wayOut() {
        return "/";
    }
}
