package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.load.Spike;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says a decision as a runner would read it, one sentence after the other; the numbers are the
/// decision's own. Whoever tells them begins each with a capital.
public final class NextWords {

    private final ZoneId zone;
    private final LocalDate today;

    /// @param today the member's day on which it is read
    /// @param zone the member's
    public NextWords(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /// The decision in one to three sentences.
    public List<Sentence> of(NextRun next) {
        return switch (next) {
            case NextRun.Go(Outing outing, _, _, _) ->
                    List.of(Sentence.of("nextrun.go").with(upTo(outing)));
            case NextRun.Adjust(Outing outing, _, _, _) ->
                    List.of(Sentence.of("nextrun.today").with(upTo(outing)));
            case NextRun.Rest rest -> rest(rest, "nextrun.free.two");
            case NextRun.GetSeen seen ->
                    List.of(Sentence.of("nextrun.no-run"), seen.because().getFirst().said());
        };
    }

    /// A run in one line.
    public Sentence of(Outing outing) {
        return upTo(outing);
    }

    /// What a jump means, kindly and exactly: the run, the study, and the next two days.
    ///
    /// @param run the last run, with the jump that is named
    public List<Sentence> jump(LastRun run, NextRun.Rest rest) {
        Jump jump = run.jump().orElseThrow();
        List<Sentence> told = new ArrayList<>(Written.jumpParts(jump, today));
        told.addAll(study(jump));
        if (run.restOf().isPresent()) told.add(Sentence.of("nextrun.broken").dated(run.day()));
        told.addAll(rest(rest, two(run)));
        table(rest).ifPresent(told::add);
        return told;
    }

    /// Why a jump leads to the walk-run table, where it does.
    private static Optional<Sentence> table(NextRun.Rest rest) {
        if (rest.then().flatMap(Outing::stage).isEmpty()) return Optional.empty();
        return rest.because().stream()
                .filter(why -> why.rule().equals("N11") || why.rule().equals("N12"))
                .map(Because::said)
                .findFirst();
    }

    /// The study speaks of the longest run of thirty days, and of nothing else.
    private static List<Sentence> study(Jump jump) {
        return jump.overLongest()
                .map(Spike::band)
                .flatMap(band -> band.hazard().map(hazard -> study(band, hazard)))
                .orElse(List.of());
    }

    private static List<Sentence> study(Spike.Band band, Spike.Hazard hazard) {
        return List.of(
                Sentence.of("nextrun.study")
                        .with(Sentence.of("nextrun.band." + band.word()))
                        .with(hazard.about())
                        .with(hazard.from() / 100.0)
                        .with(hazard.to() / 100.0),
                Sentence.of("nextrun.no-forecast"));
    }

    /// Who has run today knows of today.
    private String two(LastRun run) {
        return run.day().equals(today) ? "nextrun.free.tomorrow" : "nextrun.free.two";
    }

    /// @param two what a rest of today and tomorrow is called: who has run today knows of today
    private List<Sentence> rest(NextRun.Rest rest, String two) {
        if (rest.until().isEmpty()) {
            return List.of(Sentence.of("nextrun.none-for-now"), rest.because().getFirst().said());
        }
        Instant until = rest.until().get();
        LocalDate day = LocalDate.ofInstant(until, zone);
        List<Sentence> told = new ArrayList<>();
        told.add(day.equals(today) ? untilTime(until) : free(day, two));
        mornings(rest, day).ifPresent(told::add);
        told.add(then(rest, day));
        return told;
    }

    /// A rest that ends by the hour, on the day on which it is read.
    private Sentence untilTime(Instant until) {
        return Sentence.of("nextrun.free.until-time").with(time(until));
    }

    /// The mornings after a run, as they lie ahead.
    private Optional<Sentence> mornings(NextRun.Rest rest, LocalDate until) {
        if (rest.asks().contains(NextRun.Ask.SECOND_MORNING)) {
            return Optional.of(Sentence.of("nextrun.tell.second"));
        }
        if (!rest.asks().contains(NextRun.Ask.MORNINGS)) return Optional.empty();
        long days = daysUntil(until);
        if (days == 1) return Optional.of(Sentence.of("nextrun.tell.this-and-next"));
        return Optional.of(Sentence.of(days == 2 ? "nextrun.tell.both" : "nextrun.tell.first-two"));
    }

    /// What follows, and on which condition.
    private Sentence then(NextRun.Rest rest, LocalDate day) {
        String when = "nextrun.if-well";
        if (rest.asks().contains(NextRun.Ask.SECOND_MORNING)) when = "nextrun.if-both-were";
        else if (rest.asks().contains(NextRun.Ask.MORNINGS)) when = "nextrun.if-both-are";
        return Sentence.of(when)
                .with(when(rest.until().orElseThrow(), day))
                .with(rest.then().map(this::upTo).orElse(Sentence.of("nextrun.look-again")));
    }

    private Sentence when(Instant until, LocalDate day) {
        if (day.equals(today)) return Sentence.of("nextrun.then.after-that");
        Sentence on = on(day);
        return time(until).equals(midnight())
                ? on
                : Sentence.of("nextrun.then.from").with(on).with(time(until));
    }

    private Sentence on(LocalDate day) {
        long days = daysUntil(day);
        if (days == 1) return Sentence.of("nextrun.then.tomorrow");
        return days == 2
                ? Sentence.of("nextrun.then.day-after")
                : Sentence.of("nextrun.then.on").dated(day);
    }

    private Sentence free(LocalDate until, String two) {
        long days = daysUntil(until);
        if (days <= 1) return Sentence.of("nextrun.free.today");
        return days == 2 ? Sentence.of(two) : Sentence.of("nextrun.free.until").dated(until);
    }

    private long daysUntil(LocalDate day) {
        return day.toEpochDay() - today.toEpochDay();
    }

    /// A time of day, which every language here writes alike.
    private Gap time(Instant then) {
        return written(LocalTime.ofInstant(then, zone));
    }

    private static Gap midnight() {
        return written(LocalTime.MIDNIGHT);
    }

    private static Gap written(LocalTime time) {
        String minutes = (time.getMinute() < 10 ? ":0" : ":") + time.getMinute();
        return new Gap.Written((time.getHour() < 10 ? "0" : "") + time.getHour() + minutes);
    }

    private Sentence upTo(Outing outing) {
        if (outing.stage().isPresent()) {
            String number = String.valueOf(outing.stage().get().number());
            return Sentence.of("nextrun.on-the-flat").with(Gap.Kind.STAGE, number);
        }
        if (outing.hillPercent() <= 2)
            return Sentence.of("nextrun.up-to.flat").far(outing.metres());
        return outing.secondsPerKilometre()
                .map(pace -> Sentence.of("nextrun.up-to.paced").far(outing.metres()).paced(pace))
                .orElseGet(() -> Sentence.of("nextrun.up-to.easy").far(outing.metres()));
    }

    /// The moment's day, as it stands in a sentence.
    public Gap day(Instant moment) {
        return new Gap.Dated(LocalDate.ofInstant(moment, zone));
    }
}
