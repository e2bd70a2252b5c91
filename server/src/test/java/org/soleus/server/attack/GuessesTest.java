package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/// Whoever guesses is slowed down, with the doors as wide as they are by default, and stands in
/// nobody else's way (attack A21 of `docs/attacks.md`).
@ClinicTest
@TestPropertySource(properties = {"SOLEUS_THERAPIST_LOAD=", "soleus.tries-in-ten-minutes=40"})
class GuessesTest {

    private static final int RECOVERY = 10;
    private static final int OTHERS = 40;
    private static final int TRIES_A_CODE = 5;

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Newcomer she;

    @BeforeEach
    void come() {
        she = Newcomer.joins(port, outbox);
    }

    @Test
    void ten_recovery_codes_and_no_more() throws Exception {
        for (int i = 0; i < RECOVERY; i++) {
            assertThat(recovery(i).statusCode()).isEqualTo(422);
        }
        isLater(recovery(RECOVERY));
        assertThat(elsewhere("/account/signin/recovery", "mail=a@b.example&code=x").statusCode())
                .as("somebody at another address")
                .isEqualTo(422);
        she.confirms("/account/ways");
        assertThat(she.visitor().get("/account/ways").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> recovery(int guess) {
        return new Visitor(port)
                .post(
                        "/account/signin/recovery",
                        "mail",
                        she.mail(),
                        "code",
                        "00000-0000" + guess % RECOVERY);
    }

    @Test
    void answers_of_passkeys() {
        HttpResponse<String> last = passkey();
        for (int i = 1; i < OTHERS; i++) {
            assertThat(last.statusCode()).isEqualTo(400);
            last = passkey();
        }
        isLater(passkey());
    }

    private HttpResponse<String> passkey() {
        var nobody = new Visitor(port);
        return nobody.send(
                nobody.request("/account/passkey/signin")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build());
    }

    /// He guesses at codes that he asked for; hers is good all the while.
    @Test
    void guesses_at_her_mail_spend_no_code_of_hers() {
        var hers = new Visitor(port).post("/account/signin", "mail", she.mail());
        var right = she.code();
        var his = new Visitor(port).post("/account/signin", "mail", she.mail());
        for (int i = 0; i < TRIES_A_CODE + 1; i++) {
            assertThat(entered(his, right.equals("000000") ? "000001" : "000000")).isEqualTo(422);
        }
        assertThat(entered(hers, right)).isEqualTo(303);
    }

    @Test
    void whoever_asks_for_codes_to_her_mail_keeps_her_from_confirming_nothing() {
        HttpResponse<String> last = asked();
        for (int i = 0; i < OTHERS && last.statusCode() == 200; i++) last = asked();
        isLater(last);
        assertThat(Visitor.location(she.confirms("/account/erase"))).isEqualTo("/account/erase");
    }

    private HttpResponse<String> asked() {
        return new Visitor(port).post("/account/signin", "mail", she.mail());
    }

    private int entered(HttpResponse<String> page, String code) {
        return new Visitor(port)
                .post("/account/code", "ticket", Visitor.hidden(page, "ticket"), "code", code)
                .statusCode();
    }

    private static void isLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3600L);
    }

    private HttpResponse<String> elsewhere(String path, String form)
            throws IOException, InterruptedException {
        try (var other =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.2")).build()) {
            return other.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
