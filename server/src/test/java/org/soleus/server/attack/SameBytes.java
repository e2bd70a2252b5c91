package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/// Two answers that whoever asks cannot tell apart.
final class SameBytes {

    private SameBytes() {}

    /// Fails where they differ in anything but the moment at which they were given.
    static void of(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(plain(one)).isEqualTo(plain(other));
        assertThat(headers(one)).isEqualTo(headers(other));
    }

    /// But for the key of a form, which is another each time.
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll("value=\"[0-9a-f-]{36}\"", "");
    }

    private static Map<String, Object> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
