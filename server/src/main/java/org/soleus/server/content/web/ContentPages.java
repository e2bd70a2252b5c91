package org.soleus.server.content.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Fault;
import org.soleus.content.Status;
import org.soleus.server.account.SignedIn;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.content.ContentDesk.Done;
import org.soleus.server.content.Publishing;
import org.soleus.server.content.Running;
import org.soleus.server.web.Frames;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The clinic's own content: what there is, each file to be written, signed and published.
@Controller
class ContentPages {

    private final ContentDesk desk;
    private final Publishing publishing;
    private final Running running;
    private final Previews previews;
    private final Changes changes;
    private final Clock clock;
    private final Pages pages;
    private final Frames frames;

    ContentPages(
            ContentDesk desk,
            Publishing publishing,
            Running running,
            Previews previews,
            Changes changes,
            Clock clock,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.publishing = publishing;
        this.running = running;
        this.previews = previews;
        this.changes = changes;
        this.clock = clock;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/content")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> list(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String told) {
        if (!desk.isOpen()) return closed(asked);
        return list(asked, me, Told.of(told), List.of(), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> list(
            HttpServletRequest asked,
            SignedIn me,
            String told,
            List<Fault> faults,
            HttpStatus status) {
        var title = faults.isEmpty() ? "Content" : "Error: Content";
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, title));
        values.put("listed", Listed.of(desk.list(me)));
        values.put("version", running.now().version());
        values.put("from", running.now().from());
        values.put("notes", running.now().told());
        values.put("told", told);
        values.put("faults", faults);
        values.put("changes", changes.of(me, desk.changes(me)));
        return pages.show(status, "content/List", values);
    }

    /// Without a folder of the clinic's own there is nothing to edit.
    private ResponseEntity<byte[]> closed(HttpServletRequest asked) {
        return pages.show("content/NoFolder", Map.of("frame", frames.of(asked, "Content")));
    }

    @GetMapping("/content/file")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> file(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String told) {
        if (!desk.isOpen()) return closed(asked);
        var sheet = sheet(me, name);
        var faults = sheet.draft().isPresent() ? publishing.faults(me) : List.<Fault>of();
        return show(asked, me, Writing.of(sheet, Told.of(told), faults), HttpStatus.OK);
    }

    private ContentDesk.Sheet sheet(SignedIn me, String name) {
        return desk.open(me, name)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, ContentDesk.ELSEWHERE));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, Writing writing, HttpStatus status) {
        var title = (status == HttpStatus.OK ? "" : "Error: ") + writing.name();
        var frame = frames.of(asked, title);
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frame);
        values.put("it", writing);
        values.put("blocked", desk.mayNotSign(me, writing.name()));
        values.put("author", changes.author(me, writing));
        if (writing.goes()) return pages.show(status, "content/Going", values);
        values.put("preview", previews.of(me, frame, writing.name(), writing.text()));
        values.put("today", today(me));
        return pages.show(status, "content/File", values);
    }

    @PostMapping("/content/file")
    @Transactional(noRollbackFor = Refusal.class)
    ResponseEntity<byte[]> write(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        if (!desk.isOpen()) return closed(asked);
        var sent = new Sent(fields);
        var sheet = sheet(me, sent.text("name"));
        return switch (sent.text("do")) {
            case "preview" -> looked(asked, me, sheet, sent);
            case "save" -> answer(asked, me, sheet, sent, save(me, sheet, sent), "saved");
            case "review" ->
                    answer(asked, me, sheet, sent, put(me, sheet, sent, Status.IN_REVIEW), "asked");
            case "draft" ->
                    answer(asked, me, sheet, sent, put(me, sheet, sent, Status.DRAFT), "again");
            case "retire" ->
                    answer(asked, me, sheet, sent, put(me, sheet, sent, Status.RETIRED), "retired");
            case "remove" ->
                    answer(
                            asked,
                            me,
                            sheet,
                            sent,
                            desk.remove(me, sheet.name(), revision(sent)),
                            "goes");
            case "keep" -> answer(asked, me, sheet, sent, drop(me, sheet, sent), "kept");
            case "sign" -> answer(asked, me, sheet, sent, sign(me, sheet, sent), "signed");
            case "drop" -> {
                var done = drop(me, sheet, sent);
                yield done instanceof Done.Yes
                        ? Sent.to("/content?told=dropped")
                        : answer(asked, me, sheet, sent, done, "");
            }
            default -> show(asked, me, Writing.of(sheet, "", List.of()), HttpStatus.OK);
        };
    }

    /// Nothing is kept: what it would look like, and what is wrong with it.
    private ResponseEntity<byte[]> looked(
            HttpServletRequest asked, SignedIn me, ContentDesk.Sheet sheet, Sent sent) {
        var words = words(sent);
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        var faults = publishing.faults(me, sheet.name(), bytes);
        return show(asked, me, Writing.of(sheet, "", faults).with(words), HttpStatus.OK);
    }

    /// Browsers send lines that end in two letters; files of ours end them in one.
    private static String words(Sent sent) {
        return sent.text("words").replace("\r\n", "\n");
    }

    private Done save(SignedIn me, ContentDesk.Sheet sheet, Sent sent) {
        if (!sent.given().containsKey("words") || sent.text("words").isBlank()) {
            return new Done.No("There are no words to save.");
        }
        return desk.save(me, sheet.name(), words(sent), revision(sent), sent.text("base"));
    }

    private Done put(SignedIn me, ContentDesk.Sheet sheet, Sent sent, Status status) {
        return isUnsaved(sheet, sent)
                ? new Done.No(UNSAVED)
                : desk.put(me, sheet.name(), status, revision(sent));
    }

    private static final String UNSAVED =
            "You changed the words and have not saved them. Save them first; then go on.";

    private static boolean isUnsaved(ContentDesk.Sheet sheet, Sent sent) {
        return sent.given().containsKey("words") && !words(sent).equals(sheet.text());
    }

    private Done sign(SignedIn me, ContentDesk.Sheet sheet, Sent sent) {
        var today = today(me);
        var next = sent.day("next");
        var hand = Hand.of(sent);
        if (isUnsaved(sheet, sent)) return new Done.No(UNSAVED);
        if (!hand.isWhole()) {
            return new Done.No("A signature needs your name and your licence.");
        }
        if (!sent.text("confirmed").equals("yes")) {
            return new Done.No(
                    sheet.goes()
                            ? "Tick that you have read what goes."
                            : "Tick that you have read these very words.");
        }
        if (sheet.goes()) {
            return desk.sign(me, sheet.name(), hand.words(), today, today, revision(sent));
        }
        if (next.isEmpty()
                || !next.get().isAfter(today)
                || next.get().isAfter(today.plusMonths(12))) {
            return new Done.No("Say when it is looked at again: at most a year from today.");
        }
        return desk.sign(me, sheet.name(), hand.words(), today, next.get(), revision(sent));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest asked,
            SignedIn me,
            ContentDesk.Sheet sheet,
            Sent sent,
            Done done,
            String told) {
        return switch (done) {
            case Done.Yes(var more) ->
                    Sent.to(address(sheet.name(), more.isEmpty() ? told : "off"));
            case Done.No(var why) ->
                    show(
                            asked,
                            me,
                            Writing.of(sheet, "", List.of())
                                    .with(mine(sheet, sent))
                                    .signing(Hand.of(sent))
                                    .refused(why),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Done.Outrun _ -> {
                var now = sheet(me, sheet.name());
                yield show(
                        asked,
                        me,
                        Writing.of(now, "", List.of()).outrun(mine(sheet, sent)),
                        HttpStatus.CONFLICT);
            }
        };
    }

    private static String mine(ContentDesk.Sheet sheet, Sent sent) {
        return sent.given().containsKey("words") ? words(sent) : sheet.text();
    }

    static String address(String name, String told) {
        return "/content/file?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "&told="
                + told;
    }

    private Done drop(SignedIn me, ContentDesk.Sheet sheet, Sent sent) {
        return desk.drop(me, sheet.name(), revision(sent));
    }

    private static int revision(Sent sent) {
        return sent.number("revision", 0, 1_000_000).orElse(0);
    }

    private LocalDate today(SignedIn me) {
        return clock.instant().atZone(me.zoneId()).toLocalDate();
    }

    @PostMapping("/content/publish")
    @Transactional
    ResponseEntity<byte[]> publish(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        if (!desk.isOpen()) return closed(asked);
        var faults = publishing.publish(me, new Sent(fields).all("file"));
        return faults.isEmpty()
                ? Sent.to("/content?told=published")
                : list(asked, me, "", faults, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/content/take-up")
    @Transactional
    ResponseEntity<byte[]> takeUp(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        if (!desk.isOpen()) return closed(asked);
        var faults = publishing.takeUp(me);
        return faults.isEmpty()
                ? Sent.to("/content?told=taken")
                : list(asked, me, "", faults, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
