package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.Runs;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All runs, the newest first, week by week.
@Controller
@Touches
class RunsPages {

    private static final int SHOWN = 60;

    private final RunDesk desk;
    private final Runs runs;
    private final Pages pages;
    private final Frames frames;

    RunsPages(RunDesk desk, Runs runs, Pages pages, Frames frames) {
        this.desk = desk;
        this.runs = runs;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> list(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String before) {
        var all = runs.list(me.member(), LocalDate.EPOCH).reversed();
        var today = desk.today(me);
        var say = frames.wanted(asked);
        var words = new RunWords(me, today, say);
        if (all.isEmpty()) {
            return pages.show("running/Empty", Map.of("frame", frames.told(asked, "run.none-yet")));
        }
        var until = day(before);
        var later = all.stream().filter(run -> !run.summary().day().isBefore(until)).count();
        var rest = all.subList((int) later, all.size());
        var shown = rest.subList(0, cut(rest));
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, Week.heading(all, today, words)));
        values.put("heading", Week.heading(all, today, words));
        values.put("weeks", Week.of(shown, today));
        values.put("words", words);
        values.put("older", older(rest, shown));
        values.put("deleted", asked.getParameter("deleted") != null);
        return pages.show("running/Runs", values);
    }

    /// Whole weeks only, so that none is cut in two.
    static int cut(List<StoredRun> rest) {
        int end = Math.min(SHOWN, rest.size());
        while (end < rest.size() && monday(rest.get(end)).equals(monday(rest.get(end - 1)))) end++;
        return end;
    }

    private static LocalDate monday(StoredRun run) {
        return Week.monday(run.summary().day());
    }

    private static String older(List<StoredRun> rest, List<StoredRun> shown) {
        return shown.size() == rest.size() ? "" : shown.getLast().summary().day().toString();
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            return LocalDate.MAX;
        }
    }
}
