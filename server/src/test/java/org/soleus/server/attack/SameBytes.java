package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Two answers that whoever asks cannot tell apart.
public final class SameBytes {

    private static final int EXCERPT = 80;

    private SameBytes() {}

    /// One of the two, and the word of its question that it may say back.
    ///
    /// @param answer as it came
    /// @param asked an id, as a rule; empty where both were asked with the same words
    public record Told(HttpResponse<String> answer, String asked) {

        /// But for the key of a form, which is another each time.
        private String plain() {
            return but(answer.body()).replaceAll("name=\"_key\" value=\"[0-9a-f-]{36}\"", "");
        }

        private Map<String, Object> headers() {
            var headers = new TreeMap<String, Object>();
            answer.headers().map().forEach((name, all) -> headers.put(name, but(all.toString())));
            headers.remove("date");
            return headers;
        }

        private String but(String text) {
            return asked.isEmpty() ? text : text.replace(asked, "what was asked");
        }
    }

    /// Fails where they differ in anything but the moment at which they were given.
    static void of(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(difference(new Told(one, ""), new Told(other, ""))).isEmpty();
    }

    /// In what the first differs from the other, where each may say back what it was asked with;
    /// empty where in nothing.
    public static String difference(Told one, Told other) {
        int status = one.answer().statusCode();
        if (status != other.answer().statusCode()) return "status " + status;
        if (!one.headers().equals(other.headers())) return "headers " + one.headers();
        var text = one.plain();
        int at = Arrays.mismatch(text.toCharArray(), other.plain().toCharArray());
        return at < 0 ? "" : "text " + text.substring(at, Math.min(at + EXCERPT, text.length()));
    }
}
