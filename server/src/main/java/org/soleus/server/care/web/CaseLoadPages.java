package org.soleus.server.care.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.picture.Lived;
import org.soleus.clinical.running.picture.Picture;
import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Why;
import org.soleus.server.care.CareDesk;
import org.soleus.server.care.Waiting;
import org.soleus.server.care.flare.LoadSetting;
import org.soleus.server.care.flare.Refits;
import org.soleus.server.running.Grounds;
import org.soleus.server.running.Lives;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.Pairs;
import org.soleus.server.running.RunHistory;
import org.soleus.server.running.ShoeRack;
import org.soleus.server.running.Steps;
import org.soleus.server.running.web.Finding;
import org.soleus.server.running.web.PictureDrawn;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.running.web.Span;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;

/// A member's load as a therapist may look at it: her own picture, and numbers that she does not
/// get. There only where the operator wants it; nothing is decided by it.
@Controller
@Touches(others = true)
class CaseLoadPages {

    private final LoadSetting.LoadShown setting;
    private final CareDesk desk;
    private final NextDesk next;
    private final ShoeRack rack;
    private final Grounds grounds;
    private final Steps steps;
    private final Refits refits;
    private final Audit audit;
    private final Pages pages;
    private final Frames frames;

    CaseLoadPages(
            LoadSetting.LoadShown setting,
            CareDesk desk,
            NextDesk next,
            ShoeRack rack,
            Grounds grounds,
            Steps steps,
            Refits refits,
            Audit audit,
            Pages pages,
            Frames frames) {
        this.setting = setting;
        this.desk = desk;
        this.next = next;
        this.rack = rack;
        this.grounds = grounds;
        this.steps = steps;
        this.refits = refits;
        this.audit = audit;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/care/case/{id}/load")
    @Transactional
    ResponseEntity<byte[]> load(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String weeks,
            @RequestParam(defaultValue = "") String until) {
        if (!setting.shown()) throw Refusal.notFound();
        var waiting = desk.find(new MemberId(Sent.id(id))).orElseThrow(Refusal::notFound);
        var why = desk.why(me, waiting);
        audit.read(List.of(waiting.member()), "GET /care/case/{id}/load", why);
        if (why == Why.KNOCKED) return askedFirst(waiting);
        var answer = next.next(waiting.member(), waiting.zone());
        var span = Span.of(weeks, until, answer.history().today());
        return shown(asked, me, waiting, answer, span);
    }

    /// Nothing waits: the case itself asks for a reason, and nothing is shown before.
    private static ResponseEntity<byte[]> askedFirst(Waiting waiting) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/care/case/" + waiting.member().value()))
                .build();
    }

    private ResponseEntity<byte[]> shown(
            HttpServletRequest asked, SignedIn me, Waiting waiting, NextAnswer answer, Span span) {
        var known = answer.history();
        var words = new RunWords(me, known.today(), Say.ENGLISH);
        var lived = lived(waiting.member(), known);
        var picture = Picture.of(lived, span.until(), span.weeks());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, "Load"));
        values.put("waiting", waiting);
        values.put("span", span);
        values.put("words", words);
        values.put("picture", picture);
        values.put("finding", Finding.of(known, lived, picture, span, words));
        values.put("drawn", PictureDrawn.of(picture, known, words));
        var flare = new FlareWords(refits.newest(), words);
        values.put("told", new CaseLoad(answer, lived, span, words, flare));
        return pages.show("care/Load", values);
    }

    private Lived lived(MemberId member, RunHistory known) {
        var pairs = Pairs.of(known.kept(), rack.list(member));
        return Lives.of(known, pairs, grounds.list(member), steps.list(member));
    }
}
