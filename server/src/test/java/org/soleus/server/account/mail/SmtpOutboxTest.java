package org.soleus.server.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.account.Outbox;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/// Reminders over a mail server that speaks the least of SMTP.
class SmtpOutboxTest {

    private static final UUID ID = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");

    private FakeSmtp server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeSmtp();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private boolean deliver() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var letter = new Outbox.Letter("grete@a.example", "Soleus: \u00e9", "Body.");
        var stop = URI.create("https://clinic.example/plan/reminders/stop?of=x");
        return new SmtpOutbox(sender, "clinic@clinic.example")
                .deliver(new Outbox.Post(ID, letter, stop));
    }

    @Test
    void a_mail_carries_its_own_id_and_the_way_to_call_it_off() {
        assertThat(deliver()).isTrue();
        assertThat(server.heard)
                .contains(
                        "Message-ID: <" + ID + "@clinic.example>",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "Auto-Submitted: auto-generated")
                .anyMatch(line -> line.contains("https://clinic.example/plan/reminders/stop"));
    }

    @Test
    void a_mailbox_that_does_not_exist_is_not_tried_again() {
        server.toReader = "550 no such mailbox";
        assertThat(deliver()).isTrue();
    }

    @Test
    void a_server_that_is_busy_is_tried_again() {
        server.toReader = "451 try again later";
        assertThat(deliver()).isFalse();
    }

    @Test
    void a_server_that_is_away_is_tried_again() throws IOException {
        server.close();
        assertThat(deliver()).isFalse();
    }
}
