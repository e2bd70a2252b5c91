package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Where a mail leads is for the clinic to say, never for whoever asks for it (attack A16 of
/// `docs/attacks.md`). Who may ask a request where it is, `ArchitectureTest` says.
@ClinicTest
class HostTest {

    private static final String EVIL = "evil.example";

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Test
    void no_mail_leads_where_a_header_says() {
        var she = Newcomer.joins(port, outbox);
        sent(she.visitor(), "/account/confirm/code", "then", "/account/erase");
        assertThat(she.letter().body()).doesNotContain(EVIL);
        she.confirms("/account/erase");
        var done = sent(she.visitor(), "/account/erase", "word", "erase");
        assertThat(done).startsWith("/account/receipt?r=");
        assertThat(she.letter().body())
                .contains("http://localhost:" + port + "/account/receipt?r=")
                .doesNotContain(EVIL);
    }

    private static String sent(Visitor who, String path, String... fields) {
        var request =
                who.form(path, fields)
                        .header("X-Forwarded-Host", EVIL)
                        .header("X-Forwarded-Server", EVIL)
                        .header("X-Host", EVIL)
                        .header("X-Original-Host", EVIL)
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=" + EVIL + ";proto=https");
        return Visitor.location(who.send(request.build()));
    }
}
