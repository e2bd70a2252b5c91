package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.util.List;

/// What was told on phones without a connection, and what became of it. A phone acknowledges what
/// it says is kept there.
///
/// @param kept how much was
/// @param lost of it is neither with the clinic nor told as gone
/// @param doubled of it is there again
record Waited(long kept, long lost, long doubled) {

    static final Waited NONE = new Waited(0, 0, 0);

    Waited plus(Waited more) {
        return new Waited(kept + more.kept, lost + more.lost, doubled + more.doubled);
    }

    Told told(List<Figure> more) {
        return Told.written(kept, lost, doubled, more);
    }
}
