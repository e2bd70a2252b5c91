package org.soleus.clinical.running.next;

import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.load.Spike;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says a decision as a runner would read it; the numbers are the decision's own.
public final class NextWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final LocalDate today;

    /// @param today the member's day on which it is read
    /// @param zone the member's
    public NextWords(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /// The decision in one or two sentences.
    public String of(NextRun next) {
        return switch (next) {
            case NextRun.Go(Outing outing, _, _, _) -> "Go: " + upTo(outing) + ".";
            case NextRun.Adjust(Outing outing, _, _, _) -> "Today " + upTo(outing) + ".";
            case NextRun.Rest rest -> rest(rest, "Today and tomorrow");
            case NextRun.GetSeen seen -> "No run. " + seen.because().getFirst().fact() + ".";
        };
    }

    /// A run in one line.
    public String of(Outing outing) {
        String line = upTo(outing);
        return Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".";
    }

    /// What a jump means, kindly and exactly: the run, the study, and the next two days.
    ///
    /// @param run the last run, with the jump that is named
    public String jump(LastRun run, NextRun.Rest rest) {
        Jump jump = run.jump().orElseThrow();
        String told = Written.jump(jump, today).replace("; y", ". Y").replace("; s", ". S");
        return told + "." + study(jump) + broken(run) + " " + rest(rest, two(run)) + table(rest);
    }

    /// Why a jump leads to the walk-run table, where it does.
    private static String table(NextRun.Rest rest) {
        if (rest.then().flatMap(Outing::stage).isEmpty()) return "";
        return rest.because().stream()
                .filter(why -> why.rule().equals("N11") || why.rule().equals("N12"))
                .findFirst()
                .map(why -> " " + why.fact() + ".")
                .orElse("");
    }

    /// The study speaks of the longest run of thirty days, and of nothing else.
    private static String study(Jump jump) {
        return jump.overLongest()
                .map(Spike::band)
                .flatMap(band -> band.hazard().map(hazard -> study(band, hazard)))
                .orElse("");
    }

    private static String study(Spike.Band band, Spike.Hazard hazard) {
        return " In a study of 5205 runners, runs "
                + band.words()
                + " than the longest recent one came with about "
                + hazard.about()
                + " times the injury rate ("
                + Spike.Hazard.written(hazard.from())
                + "-"
                + Spike.Hazard.written(hazard.to())
                + ") of runs up to 10 % longer. That is a rate over many runners, not a forecast"
                + " for you.";
    }

    private static String broken(LastRun run) {
        return run.restOf().isEmpty()
                ? ""
                : " You ran again on "
                        + Written.day(run.day())
                        + ", before that rest was over; it begins anew from there.";
    }

    /// Who has run today knows of today.
    private String two(LastRun run) {
        return run.day().equals(today) ? "Tomorrow" : "Today and tomorrow";
    }

    /// @param two what a rest of today and tomorrow is called: who has run today knows of today
    private String rest(NextRun.Rest rest, String two) {
        if (rest.until().isEmpty()) {
            return "No run for now. " + rest.because().getFirst().fact() + ".";
        }
        LocalDate until = LocalDate.ofInstant(rest.until().get(), zone);
        if (until.equals(today)) return restOfToday(rest, rest.until().get());
        return free(until, two)
                + ": no run; walking or cycling is fine."
                + mornings(rest, until)
                + then(rest);
    }

    /// A rest that ends by the hour, on the day on which it is read.
    private String restOfToday(NextRun.Rest rest, Instant until) {
        return "Until "
                + time(until)
                + " today: no run; walking or cycling is fine."
                + mornings(rest, today)
                + " after that"
                + rest.then().map(outing -> " " + upTo(outing)).orElse(" we look again")
                + ".";
    }

    /// The mornings after a run, as they lie ahead.
    private String mornings(NextRun.Rest rest, LocalDate until) {
        if (rest.asks().contains(NextRun.Ask.SECOND_MORNING)) {
            return " Tell us how the first steps feel this morning too. If both were as usual,";
        }
        if (!rest.asks().contains(NextRun.Ask.MORNINGS)) return " If all is well,";
        long days = until.toEpochDay() - today.toEpochDay();
        String which =
                days == 1
                        ? "this morning and tomorrow"
                        : days == 2 ? "on both mornings" : "on the first two mornings";
        return " Tell us how the first steps feel " + which + ". If both are as usual,";
    }

    private String then(NextRun.Rest rest) {
        Instant until = rest.until().orElseThrow();
        return " "
                + when(LocalDate.ofInstant(until, zone))
                + (time(until).equals("00:00") ? "" : " from " + time(until))
                + rest.then().map(outing -> " " + upTo(outing)).orElse(" we look again")
                + ".";
    }

    private String time(Instant then) {
        return TIME.format(then.atZone(zone));
    }

    private String free(LocalDate until, String two) {
        long days = until.toEpochDay() - today.toEpochDay();
        if (days <= 1) return "Today";
        return days == 2 ? two : "Until " + Written.day(until);
    }

    private String when(LocalDate day) {
        long days = day.toEpochDay() - today.toEpochDay();
        if (days == 1) return "tomorrow";
        return days == 2 ? "the day after tomorrow" : "on " + Written.day(day);
    }

    private static String upTo(Outing outing) {
        return outing.stage().isPresent()
                ? outing(outing)
                : "up to " + Written.km(outing.metres()) + ease(outing);
    }

    private static String outing(Outing outing) {
        return outing.stage()
                .map(stage -> within(stage.words()) + ", on the flat")
                .orElseGet(() -> Written.km(outing.metres()) + ease(outing));
    }

    /// A sentence as it stands within another.
    private static String within(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String ease(Outing outing) {
        return outing.hillPercent() <= 2
                ? " easy and flat"
                : outing.secondsPerKilometre()
                        .map(pace -> ", not faster than " + Written.pace(pace))
                        .orElse(", easy");
    }

    /// The moment, as a day that the member reads.
    public String day(Instant moment) {
        return Written.day(LocalDate.ofInstant(moment, zone));
    }
}
