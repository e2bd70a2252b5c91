package org.soleus.content.running;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.HeelRaises;
import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.capacity.Leap;
import org.soleus.clinical.running.capacity.Pacing;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Reaction;
import org.soleus.clinical.running.capacity.SevenDays;
import org.soleus.clinical.running.capacity.Shown;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.LastRun;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.clinical.triage.Disposition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A runner as the worked decisions describe one: all is well unless said otherwise.
final class RunnerToday {

    static final ZoneId ZONE = ZoneOffset.UTC;
    static final Instant NOW = Instant.parse("2026-08-05T18:00:00Z");

    private Optional<Integer> longest = Optional.of(10_000);
    private Optional<Integer> tolerated = Optional.of(10_000);
    private Optional<Integer> settled = Optional.of(10_000);
    private Optional<Integer> lastTolerated = Optional.of(10_000);
    private int session = 10_200;
    private int week = 30_000;
    private int lastSix = 18_000;
    private int permille = 1000;
    private int lastMetres = 8_000;
    private int hoursAgo = 50;
    private Optional<Integer> jumpedOver = Optional.empty();
    private Reaction.Level reaction = Reaction.Level.QUIET;
    private boolean morningMissing;
    private boolean leapt;
    private int stepsBack;
    private int ranToday;
    private Shown.Told told = Shown.Told.ALL;
    private Disposition screen = Disposition.OK;
    private Optional<Integer> stage = Optional.empty();
    private Optional<Integer> tendonWeek = Optional.empty();
    private Optional<HeelRaises> raises = Optional.of(new HeelRaises(25, OptionalInt.of(25), 25));
    private Optional<LocalDate> raised = Optional.empty();
    private boolean speedOpen;
    private Optional<Integer> wish = Optional.empty();

    RunnerToday longest(int metres) {
        longest = Optional.of(metres);
        tolerated = Optional.of(metres);
        settled = Optional.of(metres);
        return this;
    }

    /// Nothing in thirty days.
    RunnerToday fresh() {
        longest = Optional.empty();
        tolerated = Optional.empty();
        settled = Optional.empty();
        lastTolerated = Optional.empty();
        return ago(24 * 40);
    }

    RunnerToday last(int metres) {
        lastMetres = metres;
        return this;
    }

    /// The last run was a jump over the longest before it.
    RunnerToday jumped(int metres) {
        jumpedOver = longest;
        longest = Optional.of(metres);
        return last(metres);
    }

    /// The jump holds the next run back, as our own rule has it; `load.md` does not ask for it.
    RunnerToday leapt() {
        leapt = true;
        return this;
    }

    RunnerToday ago(int hours) {
        hoursAgo = hours;
        return this;
    }

    RunnerToday reacted(Reaction.Level level) {
        reaction = level;
        return this;
    }

    RunnerToday morningMissing(int toleratedLast) {
        morningMissing = true;
        lastTolerated = Optional.of(toleratedLast);
        return this;
    }

    RunnerToday stepsBack(int days) {
        stepsBack = days;
        return this;
    }

    RunnerToday load(int mostOfOne, int fullestWeek, int lastDays) {
        session = mostOfOne;
        week = fullestWeek;
        lastSix = lastDays;
        return this;
    }

    RunnerToday permille(int calfMetres) {
        permille = calfMetres;
        return this;
    }

    RunnerToday raises(int percent) {
        raises = Optional.of(new HeelRaises(percent, OptionalInt.of(100), 50));
        return this;
    }

    /// Heel raises were tested so many days ago.
    RunnerToday raisedAgo(int days) {
        raised = Optional.of(LocalDate.ofInstant(NOW, ZONE).minusDays(days));
        return this;
    }

    RunnerToday stage(int number) {
        stage = Optional.of(number);
        return this;
    }

    RunnerToday tendonWeek(int metres) {
        tendonWeek = Optional.of(metres);
        return this;
    }

    RunnerToday screened(Disposition where) {
        screen = where;
        return this;
    }

    RunnerToday speedOpen() {
        speedOpen = true;
        return this;
    }

    RunnerToday wants(int metres) {
        wish = Optional.of(metres);
        return this;
    }

    /// Has run so far on the day itself.
    RunnerToday ranToday(int metres) {
        ranToday = metres;
        return this;
    }

    /// Nothing was told of any run.
    RunnerToday silent() {
        told = Shown.Told.NOTHING;
        return this;
    }

    LastRun last() {
        Instant end = NOW.minus(Duration.ofHours(hoursAgo));
        LocalDate day = LocalDate.ofInstant(end, ZONE);
        return new LastRun(
                day, end, lastMetres, reaction(), jump(day), morningMissing, Optional.empty());
    }

    private Optional<Jump> jump(LocalDate day) {
        return jumpedOver.map(
                before -> new Jump(day, lastMetres, false, Optional.of(before), Optional.empty()));
    }

    Standing standing() {
        return new Standing(
                NOW,
                ZONE,
                new Standing.Leg(
                        screen,
                        stage,
                        tendonWeek,
                        raises,
                        raised,
                        false,
                        speedOpen,
                        Optional.empty()),
                Optional.of(last()),
                stepsBack,
                capacity(),
                ranToday,
                this::capacityOn,
                new Wish(wish, Optional.of(permille)));
    }

    private Optional<Leap> leap() {
        return last().jump()
                .filter(far -> leapt && far.isLeap())
                .map(far -> Leap.of(far, Optional.empty(), DecidingTest.RULES.capacity().steps()));
    }

    private Reaction reaction() {
        return new Reaction(
                reaction,
                reaction == Reaction.Level.QUIET
                        ? List.of()
                        : List.of(new Because("SAID", "The calf said so", "PMM")));
    }

    private Capacity capacity() {
        return capacityOn(LocalDate.ofInstant(NOW, ZONE));
    }

    private Capacity capacityOn(LocalDate day) {
        List<SevenDays.Day> days = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            days.add(new SevenDays.Day(lastSix / 6, lastSix / 6 + (at == 0 ? lastSix % 6 : 0)));
        }
        days.add(SevenDays.Day.REST);
        int later = (int) (day.toEpochDay() - LocalDate.ofInstant(NOW, ZONE).toEpochDay());
        for (int at = 0; at < later; at++) {
            days.removeFirst();
            days.add(SevenDays.Day.REST);
        }
        boolean known = longest.isPresent();
        Optional<Shown> fullest = known ? Optional.of(new Shown(week, told)) : Optional.empty();
        return new Capacity(
                longest,
                tolerated,
                settled,
                Optional.empty(),
                leap(),
                Optional.empty(),
                lastTolerated,
                known ? Optional.of(new Shown(session, told)) : Optional.empty(),
                new SevenDays(days, fullest, known ? 7 : 0),
                1000,
                pacing(),
                5);
    }

    /// A run of nearly ten kilometres at 2.8 m/s, with a fast one in it.
    private Pacing pacing() {
        Splits splits = new Splits(List.of(3.4), List.of());
        PastRun run =
                new PastRun(
                        LocalDate.ofInstant(NOW, ZONE).minusDays(3),
                        NOW,
                        9_900,
                        3_536,
                        9_900,
                        splits,
                        Felt.NOTHING);
        return new Pacing(List.of(run), List.of(run));
    }
}
