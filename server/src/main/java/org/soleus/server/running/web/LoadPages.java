package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.picture.Picture;
import org.soleus.clinical.running.picture.Together;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.DayCount;
import org.soleus.server.running.Grounds;
import org.soleus.server.running.Histories;
import org.soleus.server.running.Lives;
import org.soleus.server.running.Pairs;
import org.soleus.server.running.RunHistory;
import org.soleus.server.running.ShoeRack;
import org.soleus.server.running.Steps;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Load, capacity and pain on one axis of time, with the runs under it.
@Controller
@Touches
class LoadPages {

    private static final int SHOWN = 30;

    private final Histories histories;
    private final ShoeRack rack;
    private final Grounds grounds;
    private final Steps steps;
    private final Pages pages;
    private final Frames frames;

    LoadPages(
            Histories histories,
            ShoeRack rack,
            Grounds grounds,
            Steps steps,
            Pages pages,
            Frames frames) {
        this.histories = histories;
        this.rack = rack;
        this.grounds = grounds;
        this.steps = steps;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/load")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> load(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String weeks,
            @RequestParam(defaultValue = "") String until) {
        var known = histories.of(me);
        if (isEmpty(known)) return empty(asked);
        var counts = steps.list(me.member());
        var span = Span.of(weeks, until, known.today());
        return shown(asked, me, known, span, counts, StepsView.of(counts, known.today()));
    }

    /// The page once more over the weeks that were looked at, with what does not fit of a day's
    /// steps.
    ResponseEntity<byte[]> again(
            HttpServletRequest asked,
            SignedIn me,
            Span span,
            Map<String, String> given,
            Map<String, String> errors) {
        var known = histories.of(me);
        if (isEmpty(known)) return empty(asked);
        var counts = steps.list(me.member());
        var view = StepsView.of(counts, known.today(), given, errors);
        return shown(asked, me, known, span, counts, view);
    }

    private static boolean isEmpty(RunHistory known) {
        return known.kept().isEmpty() && known.history().runs().isEmpty();
    }

    private ResponseEntity<byte[]> empty(HttpServletRequest asked) {
        return pages.show("running/Empty", Map.of("frame", frames.told(asked, "run.none-yet")));
    }

    private ResponseEntity<byte[]> shown(
            HttpServletRequest asked,
            SignedIn me,
            RunHistory known,
            Span span,
            List<DayCount> counts,
            StepsView typed) {
        var say = frames.wanted(asked);
        var words = new RunWords(me, known.today(), say);
        var pairs = Pairs.of(known.kept(), rack.list(me.member()));
        var lived = Lives.of(known, pairs, grounds.list(me.member()), counts);
        var picture = Picture.of(lived, span.until(), span.weeks());
        var finding = Finding.of(known, lived, picture, span, words);
        var runs = runs(known, span);
        var values = new LinkedHashMap<String, Object>();
        var heading = finding.heading();
        var title = typed.errors().isEmpty() ? heading : say.words("web.error", heading);
        values.put("frame", frames.of(asked, say, title));
        values.put("finding", finding);
        values.put("span", span);
        values.put("picture", picture);
        values.put("drawn", PictureDrawn.of(picture, known, words));
        values.put("runs", runs.subList(0, Math.min(SHOWN, runs.size())));
        values.put("more", runs.size() - SHOWN);
        values.put("mornings", known.diary().mornings());
        values.put("often", OftenWords.of(Together.of(lived, known.today()), known, say));
        values.put("why", new LoadFacts(known, pairs, span, words).why());
        values.put("knows", Knows.of(runs, say));
        values.put("words", words);
        values.put("newest", newest(known, span));
        values.put("steps", typed);
        var status = typed.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Load", values);
    }

    /// The newest first.
    private static List<StoredRun> runs(RunHistory known, Span span) {
        return known.kept().reversed().stream()
                .filter(run -> span.holds(run.summary().day()))
                .toList();
    }

    /// The weeks up to the newest run; the same where there is none.
    private static Span newest(RunHistory known, Span span) {
        return known.history().last().map(run -> span.endingOn(run.day())).orElse(span);
    }
}
