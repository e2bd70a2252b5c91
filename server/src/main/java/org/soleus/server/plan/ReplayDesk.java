package org.soleus.server.plan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.replay.Difference;
import org.soleus.clinical.plan.replay.Past;
import org.soleus.clinical.plan.replay.Replay;
import org.soleus.clinical.plan.replay.Summary;
import org.soleus.content.Folder;
import org.soleus.content.message.Voice;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Why;
import org.soleus.server.town.Living;
import org.soleus.server.town.Rates;
import org.soleus.server.town.Reports;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/// Whom changed rules would have treated differently: made-up members, and the clinic's own by
/// their codes. One at a time, in the background.
@Component
public class ReplayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final int MADE_UP = 3_000;
    private static final long SEED = 1;
    private static final int SHOWN = 60;

    private final Books books;
    private final PastMembers past;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>(State.NOTHING);

    ReplayDesk(Books books, PastMembers past, Transactions transactions, Audit audit, Clock clock) {
        this.books = books;
        this.past = past;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// How far it is.
    ///
    /// @param done histories that were decided twice
    /// @param all of how many
    /// @param madeUp what came of the made-up members
    /// @param own what came of the clinic's own
    /// @param failed why it ended before its end; empty where it did not
    public record State(
            boolean runs,
            int done,
            int all,
            Optional<Result> madeUp,
            Optional<Result> own,
            String failed) {

        static final State NOTHING = new State(false, 0, 0, Optional.empty(), Optional.empty(), "");

        private State ended(Result madeUp, Result own) {
            return new State(false, all, all, Optional.of(madeUp), Optional.of(own), "");
        }

        private State at(int count) {
            return new State(true, count, all, madeUp, own, "");
        }
    }

    /// What came of a number of histories.
    ///
    /// @param turns days by what became of what
    /// @param rules days by the rule that gives another reason
    /// @param first the first days of it
    public record Result(
            int members,
            int decided,
            int membersApart,
            int daysApart,
            Map<String, Integer> turns,
            Map<String, Integer> rules,
            List<Day> first) {

        /// Copies what it is given.
        public Result {
            turns = Collections.unmodifiableMap(new TreeMap<>(turns));
            rules = Collections.unmodifiableMap(new TreeMap<>(rules));
            first = List.copyOf(first);
        }
    }

    /// A day on which somebody would have been treated differently.
    ///
    /// @param member her code; made-up members have numbers
    /// @param why reasons that one of the two gives and the other does not
    public record Day(String member, LocalDate day, String turn, List<String> why) {

        /// Copies the list.
        public Day {
            why = List.copyOf(why);
        }
    }

    /// How far it is.
    public State state() {
        return state.get();
    }

    /// Begins, where none runs: the rules of now against those of a folder.
    ///
    /// @throws IllegalArgumentException where the folder's rules cannot be read
    public void begin(SignedIn me, Folder changed) {
        var now = state.get();
        if (now.runs()) return;
        var before = books.now();
        var after = changed.reading(PlanBooks::load);
        var members = past.members();
        audit.read(members, "POST /content/replay", Why.REPLAY);
        var first =
                new State(
                        true, 0, MADE_UP + members.size(), Optional.empty(), Optional.empty(), "");
        if (!state.compareAndSet(now, first)) return;
        var replay = new Replay(before, after);
        Thread.ofVirtual().name("replay").start(() -> run(me, before, replay, members));
    }

    private void run(SignedIn me, PlanBook before, Replay replay, List<MemberId> members) {
        try {
            var madeUp = madeUp(before, replay);
            var own = own(me, replay, members);
            state.updateAndGet(at -> at.ended(madeUp, own));
        } catch (RuntimeException failed) {
            LOG.error("the replay ended before its end", failed);
            state.set(
                    new State(
                            false,
                            0,
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            "It ended before its end; the log says why."));
        }
    }

    private Result madeUp(PlanBook before, Replay replay) {
        var counted = new Counted();
        var until = clock.instant().atZone(clock.getZone()).toLocalDate();
        var living = new Living(Rates.PUBLISHED, SEED, until, 1);
        var reports = new Reports(before);
        for (int number = 0; number < MADE_UP; number++) {
            var life = living.live(number);
            if (life.sessions().size() > 0) counted.add(replay, reports.of(life));
            int done = number + 1;
            state.updateAndGet(at -> at.at(done));
        }
        return counted.result();
    }

    /// Each in a transaction of its own; that it was read is in the audit of each.
    private Result own(SignedIn me, Replay replay, List<MemberId> members) {
        var counted = new Counted();
        int done = MADE_UP;
        for (var member : members) {
            var history = transactions.in(me.scope(), () -> past.find(member));
            history.ifPresent(known -> counted.add(replay, known));
            int count = ++done;
            state.updateAndGet(at -> at.at(count));
        }
        return counted.result();
    }

    /// What is counted while it runs.
    private static final class Counted {

        private final Summary summary = new Summary();
        private final List<Day> first = new ArrayList<>();

        void add(Replay replay, Past history) {
            var replayed = replay.of(history);
            summary.add(replayed);
            for (var one : replayed.differences()) {
                if (first.size() < SHOWN) first.add(day(one));
            }
        }

        private static Day day(Difference one) {
            var why = one.because().stream().map(Voice.english()::of).distinct().toList();
            return new Day(one.member(), one.day(), small(one.turn()), why);
        }

        private static String small(String turn) {
            return turn.toLowerCase(Locale.ROOT);
        }

        private Map<String, Integer> turns() {
            var turns = new TreeMap<String, Integer>();
            summary.turns().forEach((turn, days) -> turns.put(small(turn), days));
            return turns;
        }

        Result result() {
            return new Result(
                    summary.members(),
                    summary.decided(),
                    summary.membersApart(),
                    summary.daysApart(),
                    turns(),
                    summary.rules(),
                    first);
        }
    }
}
