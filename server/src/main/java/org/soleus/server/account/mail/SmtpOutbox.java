package org.soleus.server.account.mail;

import jakarta.mail.SendFailedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Outbox;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Mail over the operator's server, each on a thread of its own.
///
/// @param sender the server
/// @param from who it is from
/// @param underway how many are being handed over
record SmtpOutbox(JavaMailSender sender, String from, AtomicInteger underway) implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpOutbox.class);

    SmtpOutbox(JavaMailSender sender, String from) {
        this(sender, from, new AtomicInteger());
    }

    @Override
    public void send(String to, String subject, String body) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(body);
        Thread.ofVirtual().name("mail").start(() -> deliver(mail));
    }

    private void deliver(SimpleMailMessage mail) {
        underway.incrementAndGet();
        try {
            sender.send(mail);
        } catch (MailException failed) {
            // The class only: the server's words may name the reader.
            LOG.error("a mail could not be sent: {}", failed.getClass().getSimpleName());
        } finally {
            underway.decrementAndGet();
        }
    }

    @Override
    public int waiting() {
        return underway.get();
    }

    @Override
    public boolean deliver(Post post) {
        try {
            sender.send(Posted.of(post, from));
            return true;
        } catch (MailException failed) {
            LOG.warn("a reminder could not be sent yet: {}", failed.getClass().getSimpleName());
            return failed instanceof MailParseException || isRefused(failed);
        }
    }

    /// Whether the server will never take it: the address is none of its own.
    private static boolean isRefused(MailException failed) {
        return failed instanceof MailSendException sent
                && Arrays.stream(sent.getMessageExceptions())
                        .anyMatch(SmtpOutbox::isOfInvalidAddress);
    }

    private static boolean isOfInvalidAddress(Exception each) {
        return each instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    @Override
    public List<Letter> kept() {
        return List.of();
    }

    @Override
    public boolean works() {
        return true;
    }

    @Override
    public boolean isLocal() {
        return false;
    }
}
