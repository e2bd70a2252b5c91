package org.soleus.server.content;

/// The content that the clinic runs with at this moment.
public final class Running {

    private volatile Chosen now;

    Running(Chosen first) {
        this.now = first;
        first.folder().use();
    }

    /// What loaders read.
    public Chosen now() {
        return now;
    }

    /// Members see this from the next page on; whatever was read from the other is read anew.
    void take(Chosen next) {
        now = next;
        next.folder().use();
    }
}
