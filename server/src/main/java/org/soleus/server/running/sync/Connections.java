package org.soleus.server.running.sync;

import org.soleus.clinical.measure.Sentence;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Members' connections, as they are kept. Each call runs in the caller's scope and transaction.
public interface Connections {

    /// Hers.
    List<Connection> list(MemberId member);

    /// Notes that she is on her way to a service, in place of any way before.
    ///
    /// @param secret what only she and we know of it; kept sealed
    void leave(MemberId member, String provider, String secret, Instant at);

    /// What was noted when she left, if that was not too long ago.
    Optional<String> left(MemberId member, String provider, Instant since);

    /// Forgets that she left.
    void back(MemberId member, String provider);

    /// Keeps a connection, in place of any before.
    ///
    /// @param secret the tokens and the place up to which it was read; kept sealed
    void connect(MemberId member, String provider, String secret, Instant at);

    /// The secret of a connection; empty when there is none.
    Optional<String> secret(MemberId member, String provider);

    /// Keeps new tokens, or a new place.
    ///
    /// @return false when she has let go of that connection since
    boolean renew(Due due, String secret);

    /// Takes one connection of anybody that is due, and puts it off so that nobody else takes it.
    Optional<Due> take(Instant now, Instant until);

    /// One that is due.
    ///
    /// @param since when she connected it: another connection is not this one
    /// @param failures how often in a row it could not be asked
    record Due(MemberId member, String provider, Instant since, int failures) {}

    /// Notes how asking it went, unless she connected anew since.
    ///
    /// @param next when to ask again
    /// @param failures how often in a row it could not be asked
    /// @param trouble empty where there is none; with no failure it is of single files
    void note(
            Due due,
            Instant next,
            int failures,
            Optional<Sentence> trouble,
            boolean shut,
            Instant now);

    /// Forgets a connection with its tokens.
    void disconnect(MemberId member, String provider);
}
