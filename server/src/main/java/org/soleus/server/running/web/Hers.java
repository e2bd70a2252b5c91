package org.soleus.server.running.web;

import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Runs;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Sent;
import org.springframework.stereotype.Component;

/// Finds the run that an address names, for the one whose it is.
@Component
class Hers {

    private final Runs runs;

    Hers(Runs runs) {
        this.runs = runs;
    }

    /// Her run.
    ///
    /// @throws Refusal when there is none, or it is another's
    StoredRun run(SignedIn me, String id) {
        return runs.find(me.member(), Sent.id(id)).orElseThrow(Refusal::notFound);
    }
}
