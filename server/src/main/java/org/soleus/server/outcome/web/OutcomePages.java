package org.soleus.server.outcome.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.message.Voice;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Unit;
import org.soleus.server.outcome.Charts;
import org.soleus.server.outcome.Day;
import org.soleus.server.outcome.Progress;
import org.soleus.server.outcome.Story;
import org.soleus.server.outcome.StoryReader;
import org.soleus.server.outcome.WaveCharts;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.soleus.server.web.chart.Chart;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How it goes, in a sentence, three numbers and some drawings.
@Controller
@Touches
class OutcomePages {

    private final StoryReader reader;
    private final Pages pages;
    private final Frames frames;

    OutcomePages(StoryReader reader, Pages pages, Frames frames) {
        this.reader = reader;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/outcome")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> progress(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var say = frames.wanted(asked);
        var story = reader.find(me, say.voice());
        if (story.isEmpty() || nothingTold(story.get())) {
            return pages.show(
                    "outcome/Empty", Map.of("frame", frames.told(asked, "progress.empty.title")));
        }
        var progress = story.get().progress();
        var sentence = StoryWords.sentence(say, progress);
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, sentence));
        values.put("sentence", sentence);
        values.put("span", span(say, progress));
        values.put("story", story.get());
        values.put("words", new StoryWords(story.get(), me.unit() == Unit.MI, say));
        values.put("charts", charts(story.get(), say.voice()));
        return pages.show("outcome/Progress", values);
    }

    private static List<Chart> charts(Story story, Voice voice) {
        var drawn = new Charts(story.progress(), voice);
        var waves = new WaveCharts(story.told(), voice);
        var charts = new ArrayList<>(List.of(drawn.pain(), drawn.stiffness(), drawn.sessions()));
        story.raises().flatMap(view -> view.chart()).ifPresent(charts::add);
        waves.pain().ifPresent(charts::add);
        waves.activities().ifPresent(charts::add);
        return charts;
    }

    private static boolean nothingTold(Story story) {
        return story.progress().done() == 0
                && story.progress().told(Day::morningPain) == 0
                && story.told().isEmpty();
    }

    private static String span(Say say, Progress progress) {
        var first = progress.days().getFirst().date();
        var last = progress.days().getLast().date();
        return first.equals(last)
                ? say.words("progress.today", say.monthDay(first))
                : say.words("progress.span", say.monthDay(first), say.monthDay(last));
    }
}
