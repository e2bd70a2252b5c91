package org.soleus.server.account;

import java.util.List;
import java.util.Optional;

/// The people of the demo, made once; each is marked as one by name.
public interface DemoPeople {

    /// All of them, the therapist first; none where this is no demo.
    List<Person> all();

    /// The one with this handle, as `ada`.
    Optional<SignedIn> find(String handle);

    /// One of them.
    ///
    /// @param handle a word for the sign-in button and for tests, as `ada`
    /// @param name as shown, ending with "(demo)"
    /// @param about one sentence on what to see with her
    /// @param who her ids
    record Person(String handle, String name, String about, SignedIn who) {}
}
