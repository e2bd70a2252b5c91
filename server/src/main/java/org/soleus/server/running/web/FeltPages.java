package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.PainScore;
import org.soleus.server.account.Performed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a run felt.
@Controller
@Touches
class FeltPages {

    private final RunDesk desk;
    private final Hers hers;
    private final Pages pages;
    private final Frames frames;
    private final Clock clock;

    FeltPages(RunDesk desk, Hers hers, Pages pages, Frames frames, Clock clock) {
        this.desk = desk;
        this.hers = hers;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/running/{id}/felt")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var run = hers.run(me, id);
        return ask(asked, me, run, before(run), run.felt().signs().orElse(List.of()), Map.of());
    }

    /// What was told before is shown as told; nothing else is chosen.
    private static Map<String, String> before(StoredRun run) {
        var given = new HashMap<String, String>();
        run.felt().during().map(PainScore::points).ifPresent(n -> given.put("during", "" + n));
        run.felt().after().map(PainScore::points).ifPresent(n -> given.put("after", "" + n));
        run.felt().rpe().ifPresent(n -> given.put("effort", "" + n));
        run.felt().limp().ifPresent(limp -> given.put("limp", limp ? "yes" : "no"));
        run.felt().signs().filter(List::isEmpty).ifPresent(_ -> given.put("none", "none"));
        return given;
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            SignedIn me,
            StoredRun run,
            Map<String, String> given,
            List<String> signs,
            Map<String, String> errors) {
        var values = new LinkedHashMap<String, Object>();
        var words = new RunWords(me, desk.today(me), frames.wanted(asked));
        values.put("frame", frames.of(asked, words.say(), words.title("run.felt.title", errors)));
        values.put("run", run);
        values.put("words", words);
        values.put("given", given);
        values.put("signs", signs);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Felt", values);
    }

    @PostMapping("/running/{id}/felt")
    @Transactional
    ResponseEntity<byte[]> tell(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var run = hers.run(me, id);
        var sent = new Sent(fields);
        var errors = FeltForm.problems(sent, frames.wanted(asked));
        if (!errors.isEmpty()) return ask(asked, me, run, sent.given(), sent.all("sign"), errors);
        desk.tell(
                me,
                run.id(),
                FeltForm.felt(sent),
                Performed.toldAt(asked::getHeader, clock.instant()));
        return Sent.to("/running/" + run.id() + "?saved=1");
    }
}
