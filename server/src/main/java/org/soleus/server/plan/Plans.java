package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is kept of plans. Each call runs in the caller's scope and transaction.
public interface Plans {

    /// Has whatever else writes to this member's plan wait until this transaction is over: what is
    /// read after it is what will be written to.
    void lock(MemberId member);

    IntakeWords intake(MemberId member);

    /// What her plan was made from; an answer that was changed since is not in it.
    IntakeWords madeFrom(MemberId member);

    void saveIntake(MemberId member, IntakeWords words);

    Optional<ProgramRow> program(MemberId member);

    /// Begins a program; an earlier one ends.
    void begin(MemberId member, ProgramRow program);

    void move(MemberId member, Course course);

    /// Everybody who has a plan, in no order that says anything.
    List<MemberId> members();

    /// The program goes by another version of the rules from now on.
    void take(MemberId member, String rules);

    /// Moves a course that was drawn from a plan, and notes the days away that it was stepped back
    /// for: they cost one step, however often it is drawn.
    default void move(MemberId member, MemberPlan from, Course course) {
        move(member, course);
        from.steppedFor().ifPresent(last -> stepped(member, last));
    }

    /// Notes that the course was stepped back for the days after this session.
    void stepped(MemberId member, LocalDate last);

    /// The last session after which the course was stepped back.
    Optional<LocalDate> steppedFor(MemberId member);

    /// Notes that the answers of the intake still hold.
    void confirm(MemberId member, LocalDate day);

    /// When they were last confirmed since the plan began.
    Optional<LocalDate> confirmed(MemberId member);

    List<SessionRow> sessions(MemberId member, LocalDate since);

    /// The sessions begun since a day, oldest first, however long ago that was: their days alone.
    List<BegunSession> begun(MemberId member, LocalDate since);

    Optional<SessionRow> session(MemberId member, UUID id);

    void start(MemberId member, SessionRow session);

    /// Gives an open session of which nothing was done or changed what was offered elsewhere.
    void replace(MemberId member, UUID session, Offer offer);

    /// Keeps what was told after a session; once told, it stays.
    ///
    /// @return false when it had been told before
    boolean finish(MemberId member, UUID session, SessionRow.After after);

    /// Notes one finished set; twice is the same as once.
    void did(MemberId member, UUID session, SetDone set);

    List<SetDone> done(MemberId member, UUID session);

    List<MorningRow> mornings(MemberId member, LocalDate since);

    /// Keeps a morning; the first answer of a day stays.
    ///
    /// @return false when that day had been answered before
    boolean keep(MemberId member, MorningRow morning);

    List<DecisionRow> decisions(MemberId member, int most);

    /// The days since this one that were decided.
    Set<LocalDate> decided(MemberId member, LocalDate since);

    /// Keeps a decision; the first of a day stays.
    ///
    /// @return false when that day had been decided before: then nothing follows from it
    boolean decide(MemberId member, DecisionRow decision);

    List<Hold> holds(MemberId member);

    /// Has a member's plan wait for a clinician from a moment on.
    void hold(
            MemberId member,
            Hold.Kind kind,
            Hold.Topic topic,
            Instant since,
            List<Because> because);

    /// Gives a standing hold other reasons, and another kind.
    void tellAnew(MemberId member, UUID hold, Hold.Kind kind, List<Because> because);

    /// Ends a hold.
    ///
    /// @return false when it had ended before
    boolean lift(MemberId member, UUID hold, String by, String reason);

    /// Every member of the clinic with a standing hold, the longest waiting first.
    List<MemberId> waiting();

    /// A session that was begun.
    ///
    /// @param day the member's day
    /// @param kind which kind
    /// @param worked whether it was finished, and any of it done
    record BegunSession(LocalDate day, PlannedSession.Kind kind, boolean worked) {}

    /// One finished set.
    ///
    /// @param exercise its slug
    /// @param side `LEFT`, `RIGHT` or `BOTH`
    /// @param set counts from 1
    /// @param amount repetitions, seconds or metres done
    record SetDone(String exercise, String side, int set, int amount) {}
}
