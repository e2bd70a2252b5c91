package org.soleus.server.running;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;

import java.util.List;

/// A recording made ready to be kept. What is slow about that needs neither database nor scope, and
/// is done on any thread.
public interface Packed {

    /// The samples and what the file said of them.
    Run told();

    /// What was lost or noted in the file.
    List<Because> because();
}
