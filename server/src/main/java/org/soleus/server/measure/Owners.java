package org.soleus.server.measure;

import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.PainScore;
import org.soleus.server.account.SignedIn;

import java.time.LocalDate;
import java.util.Optional;

/// Tells what must be known of a member to read her tests. The plan keeps it and answers here; a
/// call runs in the caller's scope and transaction.
public interface Owners {

    /// What is known of whoever is signed in.
    Owner of(SignedIn me);

    /// Pain from which on the whole safety screen comes before anything else.
    PainScore severe();

    /// The first day of her plan; empty without one, or before it.
    Optional<LocalDate> began(SignedIn me);
}
