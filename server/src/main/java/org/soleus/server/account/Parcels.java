package org.soleus.server.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/// All that a member has here in one file, for her to keep or to bring into another Soleus.
public interface Parcels {

    /// Writes her parcel as it is at one moment, in the scope of the caller. Whoever calls it notes
    /// in the audit that it was read.
    ///
    /// @throws IOException when it cannot be handed over; what was written is then of no use
    void write(SignedIn who, OutputStream to) throws IOException;

    /// Takes a parcel into an account that holds nothing yet; all of it or nothing.
    ///
    /// @param into whose account
    /// @return what came
    /// @throws ParcelRefused when it is not taken; the account is as before then
    /// @throws IOException when it did not come to its end
    Arrived read(SignedIn into, InputStream from) throws IOException;

    /// Whether the account holds nothing yet that a parcel could collide with.
    boolean isEmpty(SignedIn who);

    /// From where a member brought data here; empty where she brought none.
    Optional<Brought> brought(TenantId clinic, MemberId member);

    /// Who had looked at it there, as `access.csv` told it; empty where she brought none.
    Optional<String> seenBefore(SignedIn who);

    /// That somebody brought data along.
    ///
    /// @param clinic where it was written, in its own words
    /// @param at when it came here
    record Brought(String clinic, Instant at) {}

    /// What came.
    ///
    /// @param clinic where it was written, in its own words
    /// @param rows how many, of all tables
    record Arrived(String clinic, long rows) {}
}
