package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.calendar.Begins;
import org.soleus.clinical.calendar.CalendarFile;
import org.soleus.clinical.calendar.Entry;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.workout.FitWorkout;
import org.soleus.clinical.running.workout.Workout;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.NextDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The next run to take along: as a workout for a watch, and as an entry for a calendar. Where no
/// run is to be run, both lead back to the page that says so.
@Controller
@Touches
class TakeAlong {

    private static final LocalTime USUAL = LocalTime.of(7, 0);

    private final NextDesk desk;
    private final Frames frames;
    private final Clock clock;

    TakeAlong(NextDesk desk, Frames frames, Clock clock) {
        this.desk = desk;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/running/next/workout.fit")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> watch(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var titles = titles(frames.wanted(asked));
        var answer = desk.next(me);
        return file(
                answer,
                "soleus-" + answer.day() + ".fit",
                new MediaType("application", "vnd.ant.fit"),
                outing ->
                        FitWorkout.write(
                                Workout.of(outing, titles),
                                titles,
                                clock.instant(),
                                serial(id(me, answer))));
    }

    @GetMapping("/running/next/run.ics")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> calendar(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var say = frames.wanted(asked);
        var answer = desk.next(me);
        var start = answer.day().atTime(USUAL).atZone(me.zoneId()).toInstant();
        return file(
                answer,
                "soleus-" + answer.day() + ".ics",
                new MediaType("text", "calendar", StandardCharsets.UTF_8),
                outing ->
                        calendar(
                                say,
                                Workout.of(outing, titles(say)),
                                id(me, answer) + "@soleus",
                                start));
    }

    /// What a watch calls the steps.
    private static Workout.Titles titles(Say say) {
        return new Workout.Titles(
                say.words("next.watch.warm-up"),
                say.words("next.watch.run"),
                say.words("next.watch.walk"),
                DecimalFormatSymbols.getInstance(say.figures()).getDecimalSeparator());
    }

    private byte[] calendar(Say say, Workout workout, String id, Instant start) {
        var begins = new Begins.At(start);
        var run = new Entry(id, clock.instant(), begins, workout.seconds(), workout.name());
        return new CalendarFile(say.words("run.title"), List.of(run))
                .write()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(
            NextAnswer answer, String name, MediaType type, Function<Outing, byte[]> write) {
        var outing = answer.outing();
        if (outing.isEmpty()) return Sent.to("/running/next");
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(write.apply(outing.get()));
    }

    /// The same for every version of one member's run of one day, and it leads to nobody.
    private static UUID id(SignedIn me, NextAnswer answer) {
        var text = me.tenantId() + " " + me.memberId() + " run of " + answer.day();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long serial(UUID id) {
        return (id.getLeastSignificantBits() & 0xFFFF_FFFFL) | 1;
    }
}
