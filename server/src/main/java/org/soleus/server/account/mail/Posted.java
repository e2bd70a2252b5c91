package org.soleus.server.account.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.soleus.server.account.Outbox;
import org.springframework.mail.MailParseException;

import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// A reminder as it leaves: with an id of its own that stays when it is handed over again, and with
/// what a mail program needs to call it off (RFC 8058).
final class Posted extends MimeMessage {

    private final String id;

    private Posted(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    /// @throws MailParseException when the address is none
    static Posted of(Outbox.Post post, String from) {
        try {
            var host = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
            var mail = new Posted("<" + post.id() + "@" + host + ">");
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(RecipientType.TO, new InternetAddress(post.letter().to()));
            mail.setSubject(post.letter().subject(), StandardCharsets.UTF_8.name());
            mail.setText(post.letter().body(), StandardCharsets.UTF_8.name());
            mail.setHeader("List-Unsubscribe", "<" + post.stop() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException odd) {
            throw new MailParseException(odd);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
