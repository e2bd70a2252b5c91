package org.soleus.server.account;

import java.util.Optional;

/// Files that lie in a member's parcel beside the tables, made of one sealed column: for programs
/// that know nothing of Soleus. They are not read when a parcel comes in.
public interface Enclosure {

    /// The column that they are made of, as `running.recording.sealed`.
    String column();

    /// The file of one row; empty where there is nothing to tell.
    ///
    /// @param row all of it but what is sealed, as JSON
    /// @param opened what was sealed
    Optional<Enclosed> of(String row, byte[] opened);

    /// A file.
    ///
    /// @param name with its folder, as `runs/2026-11-26-0712.gpx`; two rows may give the same
    /// @param text what is in it
    record Enclosed(String name, String text) {}
}
