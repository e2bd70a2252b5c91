package org.soleus.server.triage;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The screens of members.
public interface Screens {

    /// Writes a screen down for the member of the running scope, decided here and not by the
    /// caller, and tells whoever listens.
    ///
    /// @return where it led
    Disposition keep(Answers answers);

    /// The same, for a screen that was read in these words.
    ///
    /// @param read names the words; the facts are kept in English, for whoever treats her
    /// @return where it led
    Disposition keep(Answers answers, Screen read);

    /// The same, for a screen that was taken at another moment than now.
    ///
    /// @return where it led
    Disposition keep(Answers answers, Instant at);

    /// The newest screen; empty when none was kept.
    Optional<KeptScreen> latest(MemberId member);

    /// All screens of a member, the newest first.
    List<KeptScreen> list(MemberId member);
}
