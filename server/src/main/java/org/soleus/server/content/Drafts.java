package org.soleus.server.content;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What content owners are writing, and what they did.
public interface Drafts {

    /// All drafts of a clinic, by name.
    List<Draft> list(TenantId clinic);

    Optional<Draft> find(TenantId clinic, String name);

    /// Keeps a draft where nobody has saved another since.
    ///
    /// @param seen the revision that its author had before her; 0 where there was none
    /// @return false where somebody was first: nothing is kept then
    boolean keep(TenantId clinic, Draft draft, int seen);

    /// Throws a draft away where nobody has saved another since.
    ///
    /// @return false where it was not there any more, or is another
    boolean drop(TenantId clinic, String name, int revision);

    /// Notes a change, for good.
    void note(TenantId clinic, Change change);

    /// The last changes, newest first.
    List<Change> changes(TenantId clinic, int most);

    /// Who last wrote words into a file, as far as the notes tell.
    Optional<MemberId> lastAuthor(TenantId clinic, String name);

    /// Something that somebody did.
    ///
    /// @param did as `saved`, `signed`, `published`
    /// @param name of the file; empty where it was not one
    /// @param mark the version of the words, or of the content where it was published
    /// @param said what goes with it, as the signature
    record Change(Instant at, MemberId actor, String did, String name, String mark, String said) {}
}
