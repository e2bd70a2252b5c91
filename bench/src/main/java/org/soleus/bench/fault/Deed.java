package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;

/// Something that somebody does in one request, and does again after a crash.
interface Deed {

    /// Where it is sent.
    String path();

    /// What must have happened before it.
    default void prepare(Ground ground) throws IOException, SQLException {}

    /// Does it.
    ///
    /// @throws IOException when no answer came
    void go(Ground ground) throws IOException;

    /// Does it again, as its doer would after a crash, and looks.
    ///
    /// @return how often it is there now, which should be once
    long again(Ground ground) throws IOException, SQLException;
}
