package org.soleus.server.account;

import org.soleus.content.Language;

import java.util.Optional;

/// Everybody who can sign in.
public interface People {

    /// Keeps a person. Runs in the transaction and the scope of the caller.
    void add(MemberId member, Enrolment enrolment);

    /// Whoever has proven that this mail is hers, within the running scope.
    Optional<SignedIn> withMail(String mail);

    /// The person with this id, if the running scope may see her.
    Optional<Profile> find(MemberId member);

    /// Changes how she reads distances, her time zone and her theme.
    void settle(MemberId member, Unit unit, String zone, String theme);

    /// Changes the language in which she reads.
    void speak(MemberId member, Language language);

    /// Notes that the mail is hers; refused when somebody else has proven it before.
    ///
    /// @return whether it is hers now
    boolean proveMail(MemberId member, String mail);
}
