package org.soleus.server.outcome.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.outcome.Charts;
import org.soleus.server.outcome.Day;
import org.soleus.server.outcome.Progress;
import org.soleus.server.outcome.ProgressReader;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How it goes, in a sentence, three numbers and three drawings.
@Controller
@Touches
class OutcomePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final ProgressReader reader;
    private final Pages pages;
    private final Frames frames;

    OutcomePages(ProgressReader reader, Pages pages, Frames frames) {
        this.reader = reader;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/outcome")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> progress(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var progress = reader.find(me);
        if (progress.isEmpty() || nothingTold(progress.get())) {
            return pages.show(
                    "outcome/Empty", Map.of("frame", frames.of(asked, "Nothing to show yet")));
        }
        var charts = new Charts(progress.get(), asked.getLocale());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, sentence(progress.get())));
        values.put("sentence", sentence(progress.get()));
        values.put("span", span(progress.get()));
        values.put("progress", progress.get());
        values.put("charts", List.of(charts.pain(), charts.stiffness(), charts.sessions()));
        return pages.show("outcome/Progress", values);
    }

    private static boolean nothingTold(Progress progress) {
        return progress.done() == 0 && progress.told(Day::morningPain) == 0;
    }

    /// The one thing that the numbers say.
    private static String sentence(Progress progress) {
        var now = progress.worstNow();
        if (now.isEmpty()) return "No pain was told in the last seven days.";
        var first = progress.worstAtFirst();
        if (first.isEmpty()) return "Your worst pain this week is " + now.get() + ".";
        if (first.get() > now.get()) {
            return "Your worst pain is down from " + first.get() + " to " + now.get() + ".";
        }
        return first.get() < now.get()
                ? "Your worst pain is up from " + first.get() + " to " + now.get() + "."
                : "Your worst pain is still " + now.get() + ".";
    }

    private static String span(Progress progress) {
        var first = progress.days().getFirst().date();
        var last = progress.days().getLast().date();
        return first.equals(last)
                ? "Since today, " + DAY.format(first)
                : DAY.format(first) + " to " + DAY.format(last);
    }
}
