package org.soleus.server.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Who touched whose data. Writes are noted by the database itself; reads are noted here, or by
/// [Touches] on the handler of a member's own page.
public interface Audit {

    /// Notes that the running scope looked at these members; call it before showing them.
    ///
    /// @param what the kind of page, as `GET /care/case/{id}`; never an id or a value
    void read(Collection<MemberId> members, String what);

    /// The same, with the reason that whoever looks has for it.
    void read(Collection<MemberId> members, String what, Why why);

    /// What happened to a member's data, the latest first.
    ///
    /// @param most how many rows at most
    List<Touch> of(MemberId member, int most);

    /// Where the member's chain of rows breaks, if anybody has been at it.
    Optional<Long> broken(MemberId member);

    /// Whose chains there are.
    List<MemberId> members();

    /// The last line of a member's chain, which holds all before it fast.
    Optional<Print> print(MemberId member);

    /// The fingerprint of a line; empty where there is no such line.
    Optional<Print> print(MemberId member, long seq);

    /// A line and its fingerprint.
    ///
    /// @param seq its number
    /// @param fingerprint 64 hexadecimal digits
    record Print(long seq, String fingerprint) {}

    /// One touch.
    ///
    /// @param seq counts up from 1 for each member
    /// @param at when
    /// @param by `member`, `staff`, `system` or `operator`
    /// @param actor who; empty for the clinic's machinery
    /// @param did `read`, `insert`, `update` or `delete`
    /// @param subject the page or table
    /// @param rows how many rows
    /// @param why with which reason
    record Touch(
            long seq,
            Instant at,
            String by,
            Optional<MemberId> actor,
            String did,
            String subject,
            int rows,
            Why why) {}
}
