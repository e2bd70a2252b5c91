package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.Sport;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.running.Correction;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Metres;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Sets a run right, takes it apart, deletes it.
@Controller
@Touches
class EditPages {

    private final RunDesk desk;
    private final Hers hers;
    private final Pages pages;
    private final Frames frames;

    EditPages(RunDesk desk, Hers hers, Pages pages, Frames frames) {
        this.desk = desk;
        this.hers = hers;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/{id}/edit")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> form(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var run = hers.run(me, id);
        var summary = run.summary();
        var given =
                Map.of(
                        "day", summary.day().toString(),
                        "distance", words(asked, me).exact(summary.metres()),
                        "sport", summary.sport().name());
        return form(asked, me, run, given, Map.of(), "");
    }

    private RunWords words(HttpServletRequest asked, SignedIn me) {
        return new RunWords(me, desk.today(me), frames.wanted(asked));
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest asked,
            SignedIn me,
            StoredRun run,
            Map<String, String> given,
            Map<String, String> errors,
            String sure) {
        var values = new LinkedHashMap<String, Object>();
        var words = words(asked, me);
        values.put("frame", frames.of(asked, words.say(), words.title("run.edit.title", errors)));
        values.put("run", run);
        values.put("words", words);
        values.put("given", given);
        values.put("errors", errors);
        values.put("sure", sure);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Edit", values);
    }

    @PostMapping("/running/{id}/edit")
    @Transactional
    ResponseEntity<byte[]> correct(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var run = hers.run(me, id);
        var sent = new Sent(fields);
        var words = words(asked, me);
        var metres = Metres.read(sent.text("distance"), words.miles());
        var errors = new LinkedHashMap<String, String>();
        NewRunPages.day(sent, errors, words);
        if (metres.isEmpty()) errors.put("distance", words.words("run.wrong.distance"));
        if (sport(sent).isEmpty()) errors.put("sport", words.words("run.wrong.sport"));
        if (!errors.isEmpty()) return form(asked, me, run, sent.given(), errors, "");
        var right = correction(run, sent, metres.orElseThrow(), words);
        var sure = Sure.of(sent.day("day").orElseThrow(), metres.get(), run.summary().seconds());
        if (isOdd(run, right) && !sure.isSaid(sent)) {
            var question = Sure.question(metres.get(), run.summary().seconds(), words);
            var doubts = Map.of("distance", question);
            return form(asked, me, run, sent.given(), doubts, sure.key());
        }
        desk.correct(me, run.id(), right);
        return Sent.to("/running/" + run.id() + "?saved=1");
    }

    /// Whether a run is set to a distance that nobody runs in its time.
    private static boolean isOdd(StoredRun run, Correction right) {
        boolean isRun = right.sport().orElse(run.summary().sport()) == Sport.RUNNING;
        boolean isNew = !right.distanceM().equals(run.correction().distanceM());
        return isRun && isNew && Sure.isOdd(right.distanceM().orElse(0), run.summary().seconds());
    }

    /// Only what differs from what is there, or was set right before.
    private static Correction correction(StoredRun run, Sent sent, int metres, RunWords words) {
        var now = run.summary();
        var before = run.correction();
        var untouched = words.exact(now.metres()).equals(sent.text("distance").strip());
        return new Correction(
                sent.day("day").filter(day -> !day.equals(now.day())).or(before::day),
                sport(sent).filter(sport -> sport != now.sport()).or(before::sport),
                untouched ? before.distanceM() : Optional.of(metres));
    }

    private static Optional<Sport> sport(Sent sent) {
        for (var sport : new Sport[] {Sport.RUNNING, Sport.WALKING, Sport.HIKING, Sport.OTHER}) {
            if (sport.name().equals(sent.text("sport"))) return Optional.of(sport);
        }
        return Optional.empty();
    }

    /// Takes back everything that was set right.
    @PostMapping("/running/{id}/as-recorded")
    @Transactional
    ResponseEntity<byte[]> asRecorded(
            @AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        var run = hers.run(me, id);
        desk.correct(me, run.id(), Correction.NONE);
        return Sent.to("/running/" + run.id() + "?saved=1");
    }

    @PostMapping("/running/{id}/apart")
    @Transactional
    ResponseEntity<byte[]> apart(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String recording) {
        var run = hers.run(me, id);
        if (desk.takeApart(me, run.id(), Sent.id(recording)).isEmpty()) throw Refusal.notFound();
        return Sent.to("/running/" + run.id() + "?saved=1");
    }

    @PostMapping("/running/{id}/delete")
    @Transactional
    ResponseEntity<byte[]> delete(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        desk.delete(me, hers.run(me, id).id());
        return Sent.to("/running?deleted=1");
    }

    /// Wants a deleted run back; its file has to come once more, for nothing of it was kept.
    @PostMapping("/running/deleted/{recording}/back")
    @Transactional
    @WithoutKey("what is wanted back twice is wanted back")
    ResponseEntity<byte[]> back(
            @AuthenticationPrincipal SignedIn me, @PathVariable String recording) {
        if (!desk.allow(me, Sent.id(recording))) throw Refusal.notFound();
        return Sent.to("/running/upload?back=1");
    }
}
