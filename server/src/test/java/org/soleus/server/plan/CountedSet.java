package org.soleus.server.plan;

import org.soleus.server.Visitor;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// A set as the player counts it, and its form.
///
/// @param place of its exercise in the session
/// @param side which leg
/// @param set which one of that leg
/// @param amount so far
public record CountedSet(String place, String side, String set, String amount) {

    /// The first set of the right leg, of the first exercise.
    public static CountedSet right(int amount) {
        return new CountedSet("0", "RIGHT", "1", String.valueOf(amount));
    }

    /// Where it goes.
    public static String of(String session) {
        return session + "/count";
    }

    /// The fields of its form, with more where a test has them.
    public String[] fields(String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "place", place, "version", "0", "side", side, "set", set, "amount",
                                amount));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /// Sends it once, with a key of its own.
    HttpResponse<String> saved(Visitor by, String session, String... more) {
        return by.save(of(session), fields(more));
    }

    /// As a request without a key, to be sent more than once.
    HttpRequest.Builder form(Visitor by, String session) {
        return by.form(of(session), fields());
    }
}
