package org.soleus.server.account.mail;

import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The operator's mail server.
///
/// `SOLEUS_SMTP_HOST`, `_PORT` (587), `_USER`, `_PASSWORD`, `_FROM`; `_TLS=false` for a server on
/// the same machine that speaks no TLS.
@Component
final class Smtp {

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final boolean tls;

    Smtp(
            @Value("${SOLEUS_SMTP_HOST:}") String host,
            @Value("${SOLEUS_SMTP_PORT:587}") int port,
            @Value("${SOLEUS_SMTP_USER:}") String user,
            @Value("${SOLEUS_SMTP_PASSWORD:}") String password,
            @Value("${SOLEUS_SMTP_FROM:}") String from,
            @Value("${SOLEUS_SMTP_TLS:true}") boolean tls) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.tls = tls;
    }

    boolean isSet() {
        return !host.isBlank();
    }

    Outbox outbox() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        var how = sender.getJavaMailProperties();
        how.setProperty("mail.smtp.auth", Boolean.toString(!user.isBlank()));
        how.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls));
        how.setProperty("mail.smtp.starttls.required", Boolean.toString(tls));
        how.setProperty("mail.smtp.connectiontimeout", "10000");
        how.setProperty("mail.smtp.timeout", "10000");
        how.setProperty("mail.smtp.writetimeout", "10000");
        return new SmtpOutbox(sender, from.isBlank() ? "soleus@" + host : from);
    }
}
