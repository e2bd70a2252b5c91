package org.soleus.server.running;

import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.server.account.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a member does with her runs.
@Component
@Transactional
public class RunDesk {

    /// Steps a minute that change a load by less than a hundredth.
    private static final double SAME_LINE = 0.5;

    private final Runs runs;
    private final Recordings recordings;
    private final Belonging belonging;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RunDesk(
            Runs runs,
            Recordings recordings,
            Grounds grounds,
            Clock clock,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.recordings = recordings;
        this.belonging = new Belonging(runs, recordings, grounds);
        this.clock = clock;
        this.events = events;
    }

    /// The day where the member is.
    public LocalDate today(SignedIn me) {
        return clock.instant().atZone(me.zoneId()).toLocalDate();
    }

    /// The run of a day that a file brought, and that a run to be written down may be.
    @Transactional(readOnly = true)
    public Optional<StoredRun> brought(SignedIn me, LocalDate day, Run byHand) {
        return runs.list(me.member(), day).stream()
                .filter(run -> run.isRecorded() && run.summary().day().equals(day))
                .filter(run -> Guessed.isOf(byHand.figures(), run.summary().figures()))
                .findFirst();
    }

    /// Keeps a run that was written down.
    ///
    /// @return its id
    public UUID writeDown(SignedIn me, LocalDate day, Run byHand, Felt felt) {
        recordings.hold(me.member());
        var run = fresh(me, recordings.pack(byHand, List.of()), day).id();
        if (felt.equals(Felt.NOTHING)) imported(me, day);
        else tell(me, run, felt);
        return run;
    }

    /// Tells whoever must know that runs have come.
    ///
    /// @param newest the day of the newest of them
    public void imported(SignedIn me, LocalDate newest) {
        events.publishEvent(new RunImported(me.tenant(), me.member(), newest));
    }

    /// Keeps one activity of a file.
    public Placed keep(SignedIn me, Packed packed) {
        var told = packed.told();
        var start = told.start();
        if (start.isEmpty()) return new Placed.NoRun(Words.WITHOUT_TIMES);
        var other = Words.otherSport(told.sport());
        if (other.isPresent()) return new Placed.NoRun(other.get());
        recordings.hold(me.member());
        var known = recordings.known(me.member(), packed);
        if (known.isPresent()) {
            return known.get()
                    .run()
                    .<Placed>map(Placed.Here::new)
                    .orElseGet(() -> new Placed.Deleted(known.get().recording()));
        }
        var day = start.get().atZone(me.zoneId()).toLocalDate();
        var same = belonging.of(me.member(), told, day);
        if (same.isEmpty()) return new Placed.Fresh(fresh(me, packed, day));
        same.subList(1, same.size()).forEach(half -> join(me, half, same.getFirst()));
        return add(me, same.getFirst(), packed, day);
    }

    /// Makes one run part of another.
    private void join(SignedIn me, UUID half, UUID run) {
        for (var one : runs.recordings(me.member(), half)) {
            recordings.move(me.member(), one.id(), run);
        }
        recordings.delete(me.member(), half);
    }

    private StoredRun fresh(SignedIn me, Packed packed, LocalDate day) {
        var run = UUID.randomUUID();
        var first = recording(run, packed, day);
        var stored = write(me, run, List.of(first), Correction.NONE);
        recordings.add(me.member(), first, packed);
        return stored;
    }

    private Placed add(SignedIn me, UUID run, Packed packed, LocalDate day) {
        var added = recording(run, packed, day);
        recordings.add(me.member(), added, packed);
        var apart = rework(me, run);
        return apart.stream()
                .filter(other -> other.sources().getFirst().recording().equals(added.id()))
                .<Placed>map(Placed.Fresh::new)
                .findFirst()
                .orElse(new Placed.Joined(run));
    }

    private Recording recording(UUID run, Packed packed, LocalDate day) {
        var id = UUID.randomUUID();
        return new Recording(id, run, day, packed.told(), packed.because(), clock.instant());
    }

    /// Works a run's numbers out anew. What does not fit its other recordings is none of them, and
    /// becomes a run of its own.
    ///
    /// @return the runs that came apart
    List<StoredRun> rework(SignedIn me, UUID run) {
        var correction =
                runs.find(me.member(), run).map(StoredRun::correction).orElse(Correction.NONE);
        var made = new ArrayList<>(runs.recordings(me.member(), run));
        var apart = Whole.apart(made);
        made.removeAll(apart);
        write(me, run, made, correction);
        return apart.stream().map(one -> ofItsOwn(me, one)).toList();
    }

    private StoredRun ofItsOwn(SignedIn me, Recording taken) {
        var other = UUID.randomUUID();
        var run = write(me, other, List.of(taken.of(other)), Correction.NONE);
        recordings.move(me.member(), taken.id(), other);
        return run;
    }

    /// @return the run as it is now, without what was felt of it
    private StoredRun write(SignedIn me, UUID run, List<Recording> made, Correction correction) {
        var whole = Whole.of(made, correction);
        var first = made.getFirst();
        var day = made.stream().filter(one -> !one.source().isByHand()).findFirst().orElse(first);
        var summary = Whole.summary(whole, day.day(), correction, me.zoneId(), first.at());
        var scored = Scored.of(whole, line(me, summary));
        recordings.write(me.member(), run, summary, scored);
        var sources = made.stream().map(Recording::source).toList();
        return new StoredRun(run, summary, scored, Felt.NOTHING, correction, sources);
    }

    private CadenceLine line(SignedIn me, Summary summary) {
        return CadenceLine.of(
                recordings.levels(me.member(), summary.start().orElse(summary.end())));
    }

    /// Scores runs anew whose runner's cadence is known better by now: files come in any order, and
    /// a run's load must not depend on it.
    public void settle(SignedIn me) {
        recordings.hold(me.member());
        var levels = new ArrayList<Double>();
        for (var run : runs.list(me.member(), LocalDate.EPOCH)) {
            var known = CadenceLine.of(levels.stream().mapToDouble(level -> level).toArray());
            if (Math.abs(known.at27() - run.scored().line()) > SAME_LINE) rework(me, run.id());
            run.scored().level().ifPresent(levels::add);
        }
    }

    /// Keeps what was felt of a run, and tells whoever must know.
    ///
    /// @return false when there is no such run
    public boolean tell(SignedIn me, UUID run, Felt felt) {
        return tell(me, run, felt, clock.instant());
    }

    /// Keeps what was felt of a run, and tells whoever must know: each telling is heard, whether it
    /// stands or is kept beside what was told later.
    ///
    /// @param at when she told it: a phone may have kept it until now
    /// @return false when there is no such run
    public boolean tell(SignedIn me, UUID run, Felt felt, Instant at) {
        var found = runs.find(me.member(), run);
        if (found.isEmpty()) return false;
        recordings.hold(me.member());
        recordings.feel(me.member(), run, felt, at);
        events.publishEvent(
                new RunFelt(
                        me.tenant(),
                        me.member(),
                        run,
                        found.get().summary().day(),
                        Words.worst(felt),
                        felt.signs().orElse(List.of())));
        return true;
    }

    /// Sets a run right.
    ///
    /// @return false when there is no such run
    public boolean correct(SignedIn me, UUID run, Correction correction) {
        recordings.hold(me.member());
        if (runs.find(me.member(), run).isEmpty()) return false;
        recordings.correct(me.member(), run, correction, clock.instant());
        rework(me, run);
        return true;
    }

    /// Takes one recording out of a run again and makes it a run of its own.
    ///
    /// @return the new run; empty when there is nothing to take apart
    public Optional<UUID> takeApart(SignedIn me, UUID run, UUID recording) {
        recordings.hold(me.member());
        var made = runs.recordings(me.member(), run);
        var taken = made.stream().filter(one -> one.id().equals(recording)).findFirst();
        if (taken.isEmpty() || made.size() < 2) return Optional.empty();
        var other = ofItsOwn(me, taken.get());
        rework(me, run);
        return Optional.of(other.id());
    }

    /// Wants a deleted recording back: it is taken in when its file comes once more.
    ///
    /// @return false when it was not deleted
    public boolean allow(SignedIn me, UUID recording) {
        recordings.hold(me.member());
        return recordings.allow(me.member(), recording);
    }

    /// Deletes a run for good, samples and all.
    ///
    /// @return false when there is no such run
    public boolean delete(SignedIn me, UUID run) {
        recordings.hold(me.member());
        return recordings.delete(me.member(), run);
    }
}
