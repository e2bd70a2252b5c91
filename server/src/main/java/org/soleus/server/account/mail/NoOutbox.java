package org.soleus.server.account.mail;

import org.soleus.server.account.Outbox;

import java.util.List;

/// No mail at all.
record NoOutbox() implements Outbox {

    @Override
    public void send(String to, String subject, String body) {
        // said once, at the start
    }

    @Override
    public boolean deliver(Post post) {
        return false;
    }

    @Override
    public List<Letter> kept() {
        return List.of();
    }

    @Override
    public boolean works() {
        return false;
    }

    @Override
    public boolean isLocal() {
        return false;
    }
}
