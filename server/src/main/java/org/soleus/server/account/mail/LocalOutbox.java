package org.soleus.server.account.mail;

import org.soleus.server.account.Outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps the last mails in memory, for the demo's outbox page.
final class LocalOutbox implements Outbox {

    private static final int KEPT = 20;

    private final Deque<Letter> letters = new ArrayDeque<>();

    @Override
    public synchronized void send(String to, String subject, String body) {
        letters.addFirst(new Letter(to, subject, body));
        if (letters.size() > KEPT) letters.removeLast();
    }

    @Override
    public boolean deliver(Post post) {
        var letter = post.letter();
        send(letter.to(), letter.subject(), letter.body());
        return true;
    }

    @Override
    public synchronized List<Letter> kept() {
        return List.copyOf(letters);
    }

    @Override
    public boolean works() {
        return true;
    }

    @Override
    public boolean isLocal() {
        return true;
    }
}
