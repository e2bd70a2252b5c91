package org.soleus.server.web;

import java.util.Map;

/// What went wrong, in words, and what to do next; never the inner workings.
///
/// @param status the HTTP status
/// @param title what happened
/// @param advice what the reader can do
/// @param wayOut an address that is sure to work
/// @param wayOutWord what the way out is called
public record Trouble(int status, String title, String advice, String wayOut, String wayOutWord) {

    private static final Map<Integer, Trouble> KNOWN =
            Map.ofEntries(
                    entry(
                            400,
                            "We could not read that.",
                            "Go back, check what you entered and send it again."),
                    entry(
                            401,
                            "Please sign in.",
                            "Your visit has ended. Sign in and you are back where you were."),
                    entry(
                            403,
                            "This page is not open to you.",
                            "Sign in with the account that it belongs to."),
                    entry(
                            404,
                            "There is nothing here.",
                            "The address may be old or mistyped. Nothing of yours is lost."),
                    entry(
                            405,
                            "That cannot be done here.",
                            "Go back to the page before and use its buttons."),
                    entry(406, "We cannot answer in that form.", "Ask for HTML or JSON."),
                    entry(
                            409,
                            "This changed in the meantime.",
                            "Open the page again to see how it stands now, then decide."),
                    entry(
                            413,
                            "That was too much at once.",
                            "Shorten what you entered; send files of more than 2 GB in parts."
                                    + " Nothing was saved."),
                    entry(415, "We cannot read that form of data.", "Send it as an ordinary form."),
                    entry(
                            422,
                            "That does not fit together.",
                            "Open the page again and send it once more from there."),
                    entry(
                            429,
                            "That was many tries in a short time.",
                            "Wait a few minutes, then try again."),
                    entry(
                            503,
                            "The clinic's store cannot be reached.",
                            "Nothing that was saved is lost. Wait half a minute and try again."));

    private static Map.Entry<Integer, Trouble> entry(int status, String title, String advice) {
        return Map.entry(status, new Trouble(status, title, advice, "/", "Go to the start page"));
    }

    /// The words for a status; our own fault where the status is not a known one.
    public static Trouble of(int status) {
        var known = KNOWN.get(status);
        if (known != null) return known;
        if (status >= 400 && status < 500) {
            var read = Trouble.of(400);
            return new Trouble(status, read.title, read.advice, read.wayOut, read.wayOutWord);
        }
        return new Trouble(
                status,
                "Something broke on our side.",
                "Nothing that was saved is lost. Try again in a minute. If you feel unwell, do not"
                        + " wait for us.",
                "/",
                "Go to the start page");
    }

    /// The same trouble with advice of its own.
    public Trouble advising(String better) {
        return new Trouble(status, title, better, wayOut, wayOutWord);
    }
}
