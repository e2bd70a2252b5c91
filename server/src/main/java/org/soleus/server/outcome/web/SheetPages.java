package org.soleus.server.outcome.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.triage.Disposition;
import org.soleus.content.Language;
import org.soleus.content.message.Voice;
import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.outcome.ClinicianSheet;
import org.soleus.server.outcome.StoryReader;
import org.soleus.server.triage.Screens;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.Optional;

/// One page to take to a doctor, as a file.
@Controller
@Touches
class SheetPages {

    private final StoryReader reader;
    private final People people;
    private final MemberKeys keys;
    private final Screens screens;

    SheetPages(StoryReader reader, People people, MemberKeys keys, Screens screens) {
        this.reader = reader;
        this.people = people;
        this.keys = keys;
        this.screens = screens;
    }

    @GetMapping("/outcome/summary.pdf")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> sheet(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var story =
                reader.find(me, Voice.in(Language.ENGLISH, asked.getLocale()))
                        .orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"soleus-summary.pdf\"")
                .body(ClinicianSheet.of(story, name(me), screen(me)));
    }

    private String name(SignedIn me) {
        return people.find(me.member())
                .flatMap(profile -> profile.identity(keys))
                .map(Identity::name)
                .orElse("");
    }

    private Optional<String> screen(SignedIn me) {
        return screens.latest(me.member())
                .map(
                        taken ->
                                words(taken.disposition())
                                        + ", "
                                        + taken.at().atZone(me.zoneId()).toLocalDate());
    }

    private static String words(Disposition led) {
        return switch (led) {
            case OK -> "no warning sign";
            case PT_REVIEW -> "a therapist should look";
            case SEE_FIRST -> "to be seen before loading";
            case SAME_DAY -> "to be examined the same day";
            case E_NOW -> "emergency";
        };
    }
}
