package org.soleus.server.running;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written of runs. Each call runs in the caller's scope and transaction.
public interface Recordings {

    /// Waits until nobody else changes this member's runs, and holds others off until the
    /// transaction ends.
    void hold(MemberId member);

    /// Makes a recording ready to be kept. Runs outside of any scope and transaction.
    ///
    /// @param because what was lost or noted in the file
    Packed pack(Run told, List<Because> because);

    /// The recording with the same content, if it ever came.
    Optional<Known> known(MemberId member, Packed told);

    /// A recording that came before.
    ///
    /// @param recording its own id
    /// @param run of which run it is; empty when she deleted it
    record Known(UUID recording, Optional<UUID> run) {}

    /// Forgets that a recording was deleted, so that it is taken in when it comes again.
    ///
    /// @return false when it was not deleted
    boolean allow(MemberId member, UUID recording);

    /// Recordings that may be of the same run, by their times: at the same time, or off by whole
    /// half hours, as clocks of two zones are. The nearest first, and no more than a day can hold.
    List<UUID> near(MemberId member, Run told);

    /// One recording, opened.
    Optional<Recording> recording(MemberId member, UUID recording);

    /// Runs of a day that were only written down.
    List<Recording> byHand(MemberId member, LocalDate day);

    /// Keeps a recording; its run must be there.
    ///
    /// @param packed the same, made ready
    void add(MemberId member, Recording recording, Packed packed);

    /// Makes a recording part of another run.
    void move(MemberId member, UUID recording, UUID run);

    /// Writes a run's numbers, new or anew.
    void write(MemberId member, UUID run, Summary summary, Scored scored);

    /// Keeps what was felt, in place of what was told before; that stays beside it. What was told
    /// later and is here already stands, and this stays beside it.
    ///
    /// @param at when it was told
    void feel(MemberId member, UUID run, Felt felt, Instant at);

    /// Keeps what was set right, in place of what was before.
    void correct(MemberId member, UUID run, Correction correction, Instant at);

    /// Deletes a run with everything recorded of it; what is left is that it came.
    ///
    /// @return false when it was not there
    boolean delete(MemberId member, UUID run);

    /// The cadence levels of the newest runs before a moment, the oldest first.
    double[] levels(MemberId member, Instant before);
}
