package org.soleus.server.care.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Audit;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Staff;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Why;
import org.soleus.server.care.CareDesk;
import org.soleus.server.care.Waiting;
import org.soleus.server.care.flare.LoadSetting;
import org.soleus.server.content.Running;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
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

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who waits and why, and the decision about one of them.
@Controller
@Touches(others = true)
class CarePages {

    private static final int LONGEST = 1000;

    /// A reason holds one at least: whoever reads it must not find an empty line. The four are
    /// letters that nobody sees.
    private static final Pattern LETTER =
            Pattern.compile("[\\p{L}&&[^\\u115f\\u1160\\u3164\\uffa0]]");

    private final CareDesk desk;
    private final Audit audit;
    private final Clock clock;
    private final Pages pages;
    private final Frames frames;
    private final Running content;
    private final Staff staff;
    private final Parcels parcels;
    private final LoadSetting.LoadShown load;

    CarePages(
            CareDesk desk,
            Audit audit,
            Clock clock,
            Pages pages,
            Frames frames,
            Running content,
            Staff staff,
            Parcels parcels,
            LoadSetting.LoadShown load) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
        this.frames = frames;
        this.content = content;
        this.staff = staff;
        this.parcels = parcels;
        this.load = load;
    }

    @GetMapping("/care/worklist")
    @Transactional
    ResponseEntity<byte[]> worklist(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var waiting = desk.worklist();
        for (var why : List.of(Why.URGENT, Why.WAITS)) {
            var those = waiting.stream().filter(one -> one.isUrgent() == (why == Why.URGENT));
            audit.read(those.map(Waiting::member).toList(), "GET /care/worklist", why);
        }
        var words = new CaseWords(clock.instant(), me.zoneId());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, heading(waiting.size())));
        values.put("heading", heading(waiting.size()));
        values.put("groups", words.groups(waiting));
        values.put("words", words);
        values.put("content", content.now().told());
        values.put("owns", staff.owns(me));
        values.put("load", load.shown());
        return pages.show("care/Worklist", values);
    }

    private static String heading(int people) {
        return switch (people) {
            case 0 -> "Nobody waits for you.";
            case 1 -> "One person waits for you.";
            default -> people + " people wait for you.";
        };
    }

    @GetMapping("/care/case/{id}")
    @Transactional
    ResponseEntity<byte[]> open(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var waiting = member(id);
        var why = desk.why(me, waiting);
        audit.read(List.of(waiting.member()), "GET /care/case/{id}", why);
        if (why == Why.KNOCKED) return ask(asked, waiting, "", HttpStatus.OK);
        return show(asked, me, waiting, Map.of(), "", HttpStatus.OK);
    }

    /// Nothing waits: nothing is shown before a reason is given.
    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked, Waiting waiting, String error, HttpStatus status) {
        var heading = "This case does not wait.";
        return pages.show(
                status,
                "care/Look",
                Map.of(
                        "frame",
                        frames.of(asked, error.isEmpty() ? heading : "Error: " + heading),
                        "heading",
                        heading,
                        "id",
                        waiting.member().value().toString(),
                        "error",
                        error));
    }

    @PostMapping("/care/case/{id}/look")
    @Transactional(noRollbackFor = Refusal.class)
    ResponseEntity<byte[]> look(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason) {
        var waiting = member(id);
        var why = desk.why(me, waiting);
        audit.read(List.of(waiting.member()), "POST /care/case/{id}/look", why);
        if (why != Why.KNOCKED) return toCase(waiting);
        var wrong = reasonWrong(reason.strip());
        if (!wrong.isEmpty()) return ask(asked, waiting, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        desk.look(me, waiting.member(), reason.strip());
        return toCase(waiting);
    }

    private static ResponseEntity<byte[]> toCase(Waiting waiting) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/care/case/" + waiting.member().value()))
                .build();
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            SignedIn me,
            Waiting waiting,
            Map<String, String> errors,
            String given,
            HttpStatus status) {
        var words = new CaseWords(clock.instant(), me.zoneId());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, errors.isEmpty() ? "Case" : "Error: Case"));
        values.put("waiting", waiting);
        values.put("words", words);
        values.put("chart", words.chart(waiting, asked.getLocale()));
        values.put("advice", desk.advice(waiting.member()));
        values.put("brought", parcels.brought(me.tenant(), waiting.member()));
        values.put("load", load.shown());
        values.put("errors", errors);
        values.put("given", given);
        return pages.show(status, "care/Case", values);
    }

    @PostMapping("/care/case/{id}")
    @Transactional(noRollbackFor = Refusal.class)
    ResponseEntity<byte[]> decide(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var waiting = member(id);
        var why = desk.why(me, waiting);
        audit.read(List.of(waiting.member()), "POST /care/case/{id}", why);
        if (why == Why.KNOCKED) return ask(asked, waiting, "", HttpStatus.CONFLICT);
        var hold = uuid(text(sent, "hold")).orElseThrow(Refusal::notFound);
        if (waiting.holds().stream().noneMatch(one -> one.id().equals(hold))) {
            throw Refusal.notFound();
        }
        var reason = text(sent, "reason").strip();
        var wrong = wrong(reason, text(sent, "verdict"));
        if (!wrong.isEmpty()) {
            return show(
                    asked,
                    me,
                    waiting,
                    Map.of("reason-" + hold, wrong),
                    reason,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean done =
                text(sent, "verdict").equals("open")
                        ? desk.open(me, waiting.member(), hold, reason)
                        : desk.keep(me, waiting.member(), hold, reason);
        if (!done) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "Somebody else has decided about this in the meantime. Open the case again to"
                            + " see what was decided; nothing of yours was sent.");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/care/case/" + waiting.member().value()))
                .build();
    }

    private static String wrong(String reason, String verdict) {
        var words = reasonWrong(reason);
        if (!words.isEmpty()) return words;
        return verdict.equals("open") || verdict.equals("keep")
                ? ""
                : "Choose whether to open the plan or to keep it closed.";
    }

    private static String reasonWrong(String reason) {
        if (!LETTER.matcher(reason).find()) return "Write the reason; the member reads it.";
        return reason.length() > LONGEST ? "Use at most " + LONGEST + " characters." : "";
    }

    private Waiting member(String id) {
        return uuid(id).map(MemberId::new).flatMap(desk::find).orElseThrow(Refusal::notFound);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
