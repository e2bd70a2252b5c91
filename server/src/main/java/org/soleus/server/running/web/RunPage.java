package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.RunLoad;
import org.soleus.content.Live;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.FeltAgain;
import org.soleus.server.running.Ground;
import org.soleus.server.running.Grounds;
import org.soleus.server.running.Pairs;
import org.soleus.server.running.Recording;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.Runs;
import org.soleus.server.running.ShoeRack;
import org.soleus.server.running.StoredRun;
import org.soleus.server.running.Whole;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.chart.Chart;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// One run: what it was for the calf, along its way, where it comes from. No map; the shape of the
/// way only when it is asked for.
@Controller
@Touches
public class RunPage {

    private final RunDesk desk;
    private final Hers hers;
    private final Runs runs;
    private final ShoeRack rack;
    private final Grounds grounds;
    private final Live<PlanBook> book;
    private final Pages pages;
    private final Frames frames;

    RunPage(
            RunDesk desk,
            Hers hers,
            Runs runs,
            ShoeRack rack,
            Grounds grounds,
            Live<PlanBook> book,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.hers = hers;
        this.runs = runs;
        this.rack = rack;
        this.grounds = grounds;
        this.book = book;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var run = hers.run(me, id);
        var recordings = runs.recordings(me.member(), run.id());
        var whole = Whole.of(recordings, run.correction());
        var say = frames.wanted(asked);
        var words = new RunWords(me, desk.today(me), say);
        var title =
                words.words(
                        "run.on",
                        words.distance(run.summary().metres()),
                        words.day(run.summary().day()));
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, title));
        values.put("title", title);
        values.put("run", run);
        values.put("words", words);
        values.put("charts", charts(run, whole, words));
        values.put("laps", LapRow.of(whole, words));
        values.put("parts", recordings.stream().map(one -> Part.of(one, words)).toList());
        values.put("hasWay", hasWay(whole));
        values.put("way", way(asked, whole, me));
        values.put("stop", isStop(run));
        values.put("shoes", Pairs.of(List.of(), rack.list(me.member())).find(run).orElse(""));
        values.put("ground", grounds.find(me.member(), run.id()).map(Ground::name).orElse(""));
        values.put("again", again(me, run));
        values.put("saved", asked.getParameter("saved") != null);
        return pages.show("running/Run", values);
    }

    /// What was told otherwise; what came to stand again is not told twice.
    private List<FeltAgain> again(SignedIn me, StoredRun run) {
        return runs.feltAgain(me.member(), run.id()).stream()
                .filter(other -> !other.felt().equals(run.felt()))
                .toList();
    }

    private static List<Chart> charts(StoredRun run, Run whole, RunWords words) {
        var leg = new Leg(new CadenceLine(run.scored().line()), Leg.ANYBODY.burden());
        var profile = RunLoad.of(whole, leg).profile();
        return new AlongCharts(run, Pieces.of(whole, profile, words.miles()), words).all();
    }

    private static boolean hasWay(Run whole) {
        return whole.track().column(Channel.LATITUDE).count() > 1;
    }

    private static WayDrawn way(HttpServletRequest asked, Run whole, SignedIn me) {
        if (asked.getParameter("way") == null) return new WayDrawn("", 1, 1);
        return WayDrawn.of(whole, me.memberId());
    }

    private boolean isStop(StoredRun run) {
        return run.worst().orElse(0) >= book.now().dose().escalateAt()
                || run.felt().signs().filter(signs -> !signs.isEmpty()).isPresent();
    }

    /// One recording as the page tells it.
    ///
    /// @param id its own
    /// @param title as "A FIT file from garmin fenix5"
    /// @param file its name; empty where there is none
    /// @param came when it came
    /// @param notes what was lost, noted or mended
    public record Part(UUID id, String title, String file, String came, List<Note> notes) {

        /// One thing to say.
        ///
        /// @param lang its language, where it is not that of the page
        public record Note(String words, @Nullable String lang) {}

        static Part of(Recording one, RunWords words) {
            var origin = one.told().origin();
            var source = words.source(one.source());
            var title =
                    origin.device()
                            .map(by -> words.words("run.source.from", source, by.name()))
                            .orElse(source);
            var came = words.shortDay(one.at().atZone(words.me().zoneId()).toLocalDate());
            var notes = one.because().stream().map(why -> note(why, words)).distinct().toList();
            return new Part(one.id(), title, origin.file(), came, notes);
        }

        private static Note note(Because why, RunWords words) {
            var told = words.voice().of(List.of(why.said()));
            return new Note(told, words.say().lang(why.said()));
        }
    }
}
