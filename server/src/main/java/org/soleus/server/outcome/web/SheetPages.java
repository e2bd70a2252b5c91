package org.soleus.server.outcome.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.triage.Disposition;
import org.soleus.content.Language;
import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.outcome.ClinicianSheet;
import org.soleus.server.outcome.StoryReader;
import org.soleus.server.triage.Screens;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.ZonedDateTime;
import java.util.Optional;

/// One page to take to a doctor, as a file.
@Controller
@Touches
class SheetPages {

    private final StoryReader reader;
    private final People people;
    private final MemberKeys keys;
    private final Screens screens;
    private final Frames frames;

    SheetPages(StoryReader reader, People people, MemberKeys keys, Screens screens, Frames frames) {
        this.reader = reader;
        this.people = people;
        this.keys = keys;
        this.screens = screens;
        this.frames = frames;
    }

    @GetMapping("/outcome/summary.pdf")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> sheet(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var say = frames.wanted(asked);
        var voice = say.voice();
        var story = reader.find(me, voice).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"soleus-summary.pdf\"")
                .body(ClinicianSheet.of(story, name(me), screen(me, say), voice));
    }

    private String name(SignedIn me) {
        return people.find(me.member())
                .flatMap(profile -> profile.identity(keys))
                .map(Identity::name)
                .orElse("");
    }

    private Optional<Sentence> screen(SignedIn me, Say say) {
        return screens.latest(me.member())
                .map(
                        taken ->
                                Sentence.of(key(taken.disposition()))
                                        .with(day(taken.at().atZone(me.zoneId()), say)));
    }

    private static Gap day(ZonedDateTime at, Say say) {
        var day = at.toLocalDate();
        return say.language() == Language.ENGLISH
                ? new Gap.Written(day.toString())
                : new Gap.Day(day);
    }

    private static String key(Disposition led) {
        return switch (led) {
            case OK -> "sheet.check.ok";
            case PT_REVIEW -> "sheet.check.pt-review";
            case SEE_FIRST -> "sheet.check.see-first";
            case SAME_DAY -> "sheet.check.same-day";
            case E_NOW -> "sheet.check.e-now";
        };
    }
}
