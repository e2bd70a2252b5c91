package org.soleus.server.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is still being sent by somebody who is signed in: it breaks off when her session ends.
@Component
public class Streams {

    /// How many of the sessions that ended last are remembered.
    private static final int LATELY = 1_000;

    private final Set<Cut> open = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = Collections.synchronizedSet(new Lately());

    /// The same stream, for as long as the session lasts. Close it.
    ///
    /// @param session its id
    public Cut of(String session, InputStream from) {
        var stream = new Cut(session, from);
        open.add(stream);
        // It may have ended between the door and here.
        if (ended.contains(session)) stream.over = true;
        return stream;
    }

    @EventListener
    void on(SessionsEnded over) {
        ended.addAll(over.sessions());
        for (var stream : open) if (over.sessions().contains(stream.session)) stream.over = true;
    }

    /// The newest of what is put into it.
    private static final class Lately extends LinkedHashSet<String> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(String session) {
            boolean isNew = super.add(session);
            if (size() > LATELY) removeFirst();
            return isNew;
        }
    }

    /// A stream that can be cut off between two reads.
    public final class Cut extends FilterInputStream {

        private final String session;
        private volatile boolean over;

        private Cut(String session, InputStream from) {
            super(from);
            this.session = session;
        }

        /// Whether the session is over, so that nothing more may be told.
        public boolean isOver() {
            return over;
        }

        @Override
        public int read() throws IOException {
            goOn();
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            goOn();
            return in.read(into, from, length);
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            super.close();
        }

        private void goOn() throws IOException {
            if (over) throw new IOException("the session is over");
        }
    }
}
