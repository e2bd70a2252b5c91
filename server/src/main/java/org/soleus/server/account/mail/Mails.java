package org.soleus.server.account.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Outbox;
import org.soleus.server.pulse.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses how mail leaves: SMTP when `SOLEUS_SMTP_HOST` is set, the local outbox on a demo that
/// listens on loopback only, else not at all, which the log says at the start.
@Configuration(proxyBeanMethods = false)
class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    @Bean
    Outbox outbox(
            Clinic clinic,
            Smtp smtp,
            @Value("${soleus.loopback}") boolean loopback,
            @Value("${soleus.public-address:}") String outside) {
        if (smtp.isSet() && outside.isBlank()) {
            LOG.warn(
                    "No public address is set (SOLEUS_PUBLIC_ADDRESS): links in mails and calendars"
                            + " lead to localhost, and devices cannot be rung.");
        }
        if (smtp.isSet()) return smtp.outbox();
        if (clinic.demo() && loopback) return new LocalOutbox();
        LOG.warn(
                "No mail server is set (SOLEUS_SMTP_HOST): one-time codes cannot be sent."
                        + " People can sign in with passkeys only.");
        return new NoOutbox();
    }

    @Bean
    Level mailsLevel(Outbox outbox) {
        return Level.of(
                "outbox_waiting", "Mails on their way to the mail server.", outbox::waiting);
    }
}
