package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Performed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.Doing;
import org.soleus.server.plan.PlanDesk;
import org.soleus.server.plan.PlayDesk;
import org.soleus.server.plan.Retold;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a session felt, asked right after it. What is left open is kept as left open.
@Controller
@Touches
class AfterPages {

    private static final Set<String> DONE = Set.of("100", "85", "50", "25");
    private static final Set<String> FLAGS = Set.of("pop", "swelling");
    private static final Set<String> KNOWN = Set.of("pop", "swelling", "none");

    private final PlanDesk desk;
    private final PlayDesk player;
    private final Pages pages;
    private final Retold retold;
    private final Frames frames;
    private final Clock clock;

    AfterPages(
            PlanDesk desk,
            PlayDesk player,
            Retold retold,
            Pages pages,
            Frames frames,
            Clock clock) {
        this.desk = desk;
        this.player = player;
        this.retold = retold;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/plan/session/{id}/after")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var doing = mine(me, id);
        return doing.row().isFinished() ? over(doing) : ask(asked, doing, Map.of(), Map.of());
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            Doing doing,
            Map<String, String> given,
            Map<String, String> errors) {
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        var title = say.words("checkin.after.title");
        values.put("frame", frames.of(asked, say, Form.title(say, title, errors)));
        values.put("doing", doing);
        values.put("day", say.namedDay(doing.row().day()));
        values.put("given", given);
        values.put("errors", errors);
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "plan/After",
                values);
    }

    @PostMapping("/plan/session/{id}/after")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var doing = mine(me, id);
        var errors = problems(frames.wanted(asked), sent);
        if (doing.row().isFinished() && !errors.isEmpty()) return over(doing);
        if (!errors.isEmpty()) return ask(asked, doing, sent.toSingleValueMap(), errors);
        var performed = Performed.of(asked.getHeader(Performed.AT), asked.getHeader(Performed.NOW));
        boolean sameDay = doing.today() || isOnItsDay(performed, doing, me);
        var told = report(doing, sameDay, sent);
        var stop = desk.finish(me, doing.row().id(), told);
        if (!sameDay) Form.score(sent, "now").ifPresent(pain -> desk.hearAfter(me, pain));
        retold.note(me, doing.row().id(), told);
        return stop.isPresent() ? Form.to("/plan/decision/" + doing.row().day()) : over(doing);
    }

    /// Kept on her phone until there was a connection, and told on the day of the session.
    private boolean isOnItsDay(Optional<Performed> performed, Doing doing, SignedIn me) {
        return performed
                .filter(it -> it.isOn(doing.row().day(), clock.instant(), me.zoneId()))
                .isPresent();
    }

    private static Map<String, String> problems(Say say, MultiValueMap<String, String> sent) {
        var errors = new LinkedHashMap<String, String>();
        for (var scale : List.of("worst", "now", "effort")) {
            var text = Form.text(sent, scale);
            if (!text.isEmpty() && Form.score(sent, scale).isEmpty()) {
                errors.put(scale, say.words("checkin.choose-score"));
            }
        }
        var done = Form.text(sent, "done");
        if (!done.isEmpty() && !DONE.contains(done))
            errors.put("done", say.words("checkin.after.choose-done"));
        if (!Set.of("", "yes", "no").contains(Form.text(sent, "limp"))) {
            errors.put("limp", say.words("checkin.after.choose-limp"));
        }
        var signs = signs(sent);
        if (!KNOWN.containsAll(signs)) errors.put("sign", say.words("checkin.after.choose-sign"));
        if (signs.contains("none") && signs.size() > 1) {
            errors.put("sign", say.words("checkin.after.not-both"));
        }
        return errors;
    }

    private static List<String> signs(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("sign", List.of());
    }

    private static SessionRow.After report(
            Doing doing, boolean sameDay, MultiValueMap<String, String> sent) {
        var limp = Form.text(sent, "limp");
        var byHand = Form.number(sent, "done", 0, 100);
        return new SessionRow.After(
                Form.score(sent, "worst"),
                sameDay ? Form.score(sent, "now") : Optional.empty(),
                Form.score(sent, "effort"),
                byHand.isPresent() || !doing.isBegun() ? byHand : counted(doing),
                limp.isEmpty() ? Optional.empty() : Optional.of(limp.equals("yes")),
                flags(signs(sent)));
    }

    /// As it stood when the session was told first: counts that come later make it no other
    /// telling.
    private static Optional<Integer> counted(Doing doing) {
        return doing.row()
                .report()
                .map(SessionRow.After::donePercent)
                .orElseGet(() -> Optional.of(doing.percent()));
    }

    /// Empty where the question was left open; an empty list is the answer "none of these".
    private static Optional<List<String>> flags(List<String> signs) {
        if (signs.isEmpty()) return Optional.empty();
        return Optional.of(signs.stream().filter(FLAGS::contains).distinct().toList());
    }

    private Doing mine(SignedIn me, String id) {
        return Form.uuid(id)
                .flatMap(session -> player.find(me, session))
                .orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<byte[]> over(Doing doing) {
        return Form.to("/plan/session/" + doing.row().id());
    }
}
