package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What is said of who asks is believed of the operator's own proxies alone.
class ProxiesTest {

    @TempDir Path temp;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    @Test
    void members_behind_the_operators_proxy_have_their_own_count_and_their_https()
            throws Exception {
        int port = launch(Map.of("SOLEUS_PROXY", "127.0.0.1, ::1"));
        assertThat(tries(port, "192.0.2.1")).containsExactly(422, 422, 429);
        assertThat(tries(port, "192.0.2.2")).containsExactly(422, 422, 429);
        assertThat(ask(port, "192.0.2.1").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void nobody_else_may_say_who_asks() throws Exception {
        int port = launch(Map.of("SOLEUS_PROXY", "192.0.2.9"));
        assertThat(tries(port, "192.0.2.1")).containsExactly(422, 422, 429);
        assertThat(tries(port, "192.0.2.2")).containsExactly(429, 429, 429);
        assertThat(ask(port, "192.0.2.1").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void a_name_is_no_address() {
        assertThat(Proxies.addresses(" ")).isEmpty();
        assertThatThrownBy(() -> Proxies.addresses("192.0.2.1,proxy.example"))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("proxy.example")
                .hasMessageContaining("192.0.2.7");
    }

    private int launch(Map<String, String> settings) throws Exception {
        var all = new HashMap<>(settings);
        all.put("SOLEUS_TRIES_IN_TEN_MINUTES", "2");
        all.put("SOLEUS_CLINIC", "A clinic behind a proxy");
        var clinic = Launched.on(temp.resolve("data"), temp.resolve("said.txt"), all);
        started.add(clinic.process());
        return clinic.ready().port();
    }

    private static List<Integer> tries(int port, String from) throws Exception {
        var told = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) told.add(ask(port, from).statusCode());
        return told;
    }

    /// Asks for a code, as a proxy passes it on.
    private static HttpResponse<String> ask(int port, String from) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var asked =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/account/signin"))
                            .header("X-Forwarded-For", from)
                            .header("X-Forwarded-Proto", "https")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("mail=not-a-mail"))
                            .build();
            return client.send(asked, HttpResponse.BodyHandlers.ofString());
        }
    }
}
