package org.soleus.server.plan;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Outlook;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.RunStage;
import org.soleus.clinical.plan.Tempo;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a member does in the middle of a session: counts, makes easier, takes back, leaves out.
@Component
@Transactional
public class PlayDesk {

    /// What a run is called among the exercises.
    public static final String RUN = "run";

    /// Why an exercise may be left out.
    public static final Set<String> REASONS = Set.of("pain", "equipment", "time", "other");

    private static final int LONGEST_SECONDS = 3600;
    private static final int MOST_CHANGES = 20;

    private final Plans plans;
    private final InSession notes;
    private final PlanReader reader;
    private final Books books;
    private final Clock clock;

    PlayDesk(Plans plans, InSession notes, PlanReader reader, Books books, Clock clock) {
        this.plans = plans;
        this.notes = notes;
        this.reader = reader;
        this.books = books;
        this.clock = clock;
    }

    /// One count: so much of one set.
    ///
    /// @param place the exercise's place in the session
    /// @param version how often it had been changed when this was counted
    /// @param side `LEFT`, `RIGHT` or `BOTH`
    /// @param set counts from 1
    /// @param amount repetitions, seconds or metres so far
    /// @param of the exercise that was counted; empty where it is the one at that place
    public record Count(
            int place, int version, String side, int set, int amount, Optional<String> of) {}

    /// The person's session as it stands; empty when it is not hers.
    @Transactional(readOnly = true)
    public Optional<Doing> find(SignedIn me, UUID session) {
        return plans.session(me.member(), session).map(row -> doing(me, row));
    }

    /// A session that was offered and is not begun, as its player shows it.
    @Transactional(readOnly = true)
    public Doing offered(SignedIn me, Offer offer) {
        return doing(me, SessionRow.of(offer, Optional.empty(), clock.instant()));
    }

    private Doing doing(SignedIn me, SessionRow row) {
        var altered = notes.altered(me.member(), row.id());
        var done = plans.done(me.member(), row.id());
        var moves = new ArrayList<Move>();
        for (var asked : asked(row)) {
            int place = moves.size();
            var changes = altered.stream().filter(one -> one.place() == place).toList();
            var slugs = new HashSet<>(List.of(asked.exercise()));
            changes.forEach(one -> slugs.add(one.dose().exercise()));
            var sets = done.stream().filter(one -> slugs.contains(one.exercise())).toList();
            moves.add(new Move(place, asked, changes, sets));
        }
        return new Doing(row, row.day().equals(reader.today(me)), moves, stage(row));
    }

    /// The exercises, and last the run where it holds one.
    private List<Prescription> asked(SessionRow row) {
        var asked = new ArrayList<>(row.prescribed());
        if (!row.kind().isRun()) return asked;
        int seconds =
                row.stage()
                        .map(stage -> books.now().walkRun().stage(stage).totalSeconds())
                        .orElse(row.minutes() * 60);
        asked.add(
                new Prescription(
                        RUN,
                        1,
                        new Amount.Time(Math.clamp(seconds, 1, LONGEST_SECONDS)),
                        false,
                        Tempo.FREE,
                        0,
                        Load.BODY,
                        0,
                        RUN,
                        List.of()));
        return asked;
    }

    private Optional<RunStage> stage(SessionRow row) {
        return row.stage().filter(_ -> row.kind().isRun()).map(books.now().walkRun()::stage);
    }

    /// Keeps a count; a smaller one that comes later changes nothing, and one that comes after the
    /// session was told leaves what was told of it.
    ///
    /// @return false when it does not belong to this session
    public boolean count(SignedIn me, Doing doing, Count count) {
        var dose = dose(doing, count);
        if (dose.isEmpty() || !fits(dose.get(), count)) return false;
        plans.did(
                me.member(),
                doing.row().id(),
                new Plans.SetDone(
                        dose.get().exercise(), count.side(), count.set(), count.amount()));
        return true;
    }

    /// What was counted: where the session was begun elsewhere by another plan, the same exercise
    /// may stand at another place.
    private static Optional<Prescription> dose(Doing doing, Count count) {
        var there = doing.move(count.place()).flatMap(move -> move.dose(count.version()));
        if (count.of().isEmpty()) return there;
        var slug = count.of().get();
        return there.filter(dose -> dose.exercise().equals(slug))
                .or(
                        () ->
                                doing.moves().stream()
                                        .map(Move::asked)
                                        .filter(asked -> asked.exercise().equals(slug))
                                        .findFirst());
    }

    private static boolean fits(Prescription dose, Count count) {
        return sides(dose).contains(count.side())
                && count.set() >= 1
                && count.set() <= dose.sets()
                && count.amount() >= 1
                && count.amount() <= dose.amount().size();
    }

    /// The sides that an exercise is done on.
    public static List<String> sides(Prescription dose) {
        return dose.perSide() ? List.of("RIGHT", "LEFT") : List.of("BOTH");
    }

    /// One step down the ladder, for today.
    ///
    /// @return false when there is nothing easier
    public boolean ease(SignedIn me, Doing doing, Move move) {
        if (!isOpen(doing, move) || move.asked().exercise().equals(RUN)) return false;
        var plan = reader.find(me);
        if (plan.isEmpty()) return false;
        var book = plan.get().book();
        var to = book.ladder().down(move.dose(), outlook(plan.get(), doing), book.dose());
        if (to.isSameDoseAs(move.dose())) return false;
        alter(me, doing, move, Altered.How.EASIER, "asked", to);
        return true;
    }

    /// Back up, at most to what the plan asked for: more than that is decided by two good sessions,
    /// not in the middle of one.
    ///
    /// @return false at what the plan asked for
    public boolean raise(SignedIn me, Doing doing, Move move) {
        var before = move.before();
        if (!isOpen(doing, move) || before.isEmpty()) return false;
        alter(me, doing, move, Altered.How.HARDER, "asked", before.get());
        return true;
    }

    /// Leaves an exercise out for today.
    ///
    /// @param reason one of [#REASONS]
    public void skip(SignedIn me, Doing doing, Move move, String reason) {
        if (isOpen(doing, move)) {
            alter(me, doing, move, Altered.How.SKIPPED, reason, move.dose());
        }
    }

    private static boolean isOpen(Doing doing, Move move) {
        return !doing.row().isFinished()
                && doing.today()
                && !move.isSkipped()
                && move.version() < MOST_CHANGES;
    }

    private void alter(
            SignedIn me,
            Doing doing,
            Move move,
            Altered.How how,
            String reason,
            Prescription dose) {
        notes.alter(
                me.member(),
                doing.row().id(),
                new Altered(move.place(), move.version() + 1, clock.instant(), how, reason, dose));
    }

    /// What the plan allows now, without the exercises that the session holds already.
    private static Outlook outlook(MemberPlan plan, Doing doing) {
        var all = Drafting.outlook(plan.book(), plan.intake(), plan.program(), plan.course());
        var free = new HashSet<>(all.exercises());
        for (var move : doing.moves()) {
            free.remove(move.asked().exercise());
            free.remove(move.dose().exercise());
        }
        return new Outlook(
                free,
                all.hasWeights(),
                all.daysPerWeek(),
                all.mostDaysPerWeek(),
                all.contactsLastWeek(),
                all.contactsNextWeek());
    }
}
