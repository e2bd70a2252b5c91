package org.soleus.server.account;

import java.util.Optional;
import java.util.UUID;

/// A column that only this clinic can fill, such as a keyed hash: not in a parcel, and made anew
/// for the rows of one that comes in.
public interface Remade {

    /// The column, as `running.recording.hash`.
    String column();

    /// The column beside it whose value is the row's own id, as `recording`.
    String id();

    /// The sealed column of the same row that it is made of, as `sealed`.
    String from();

    /// Its value in this clinic.
    ///
    /// @param id the row's own
    /// @param opened what is sealed in the row; empty where nothing is
    /// @throws IllegalArgumentException when what was sealed is not what it should be
    byte[] of(TenantId tenant, UUID id, Optional<byte[]> opened);
}
