package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Audit;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.plan.remind.Calendars;
import org.soleus.server.plan.remind.Feed;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The calendar that her calendar program reads by itself.
@Controller
class CalendarWay {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feed feed;
    private final Calendars calendars;
    private final People people;
    private final Audit audit;
    private final Transactions transactions;
    private final Scope machinery;
    private final Pages pages;
    private final Frames frames;

    CalendarWay(
            Feed feed,
            Calendars calendars,
            People people,
            Audit audit,
            Transactions transactions,
            Clinic clinic,
            Pages pages,
            Frames frames) {
        this.feed = feed;
        this.calendars = calendars;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
        this.machinery = Scope.system(clinic.tenant());
        this.pages = pages;
        this.frames = frames;
    }

    boolean isOpen(SignedIn me) {
        return calendars.find(me.member()).isPresent();
    }

    @PostMapping("/plan/reminders/calendar")
    @Transactional
    @Touches
    @WithoutKey("a second address takes the place of the first, and no answer with one is kept")
    ResponseEntity<byte[]> open(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return pages.show(
                "plan/CalendarOpen",
                Map.of(
                        "frame", frames.told(asked, "reminder.calendar.title"),
                        "address", feed.open(me.member()).toString()));
    }

    @PostMapping("/plan/reminders/calendar/close")
    @Transactional
    @Touches
    ResponseEntity<byte[]> close(@AuthenticationPrincipal SignedIn me) {
        calendars.close(me.member());
        return Form.to("/plan/reminders?done=closed");
    }

    /// Read by a calendar program, which cannot sign in: the secret in the address is what opens
    /// it.
    @GetMapping("/plan/calendar/{ticket}.ics")
    ResponseEntity<byte[]> read(@PathVariable String ticket) {
        var key = feed.read(ticket).orElseThrow(Refusal::notFound);
        var file = transactions.in(machinery, () -> file(key));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(file.orElseThrow(Refusal::notFound));
    }

    private Optional<byte[]> file(Feed.Key key) {
        if (!feed.isOpen(key)) return Optional.empty();
        audit.read(List.of(key.member()), "GET /plan/calendar");
        return people.find(key.member())
                .map(Profile::who)
                .map(who -> feed.of(who).getBytes(StandardCharsets.UTF_8));
    }
}
