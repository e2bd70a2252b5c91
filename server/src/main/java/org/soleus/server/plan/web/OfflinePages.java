package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.AheadDesk;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.Offer;
import org.soleus.server.web.Assets;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a member's phone needs without a connection: the worker that keeps today's pages, what
/// waits on the phone, and what is said where nothing is kept.
@Controller
class OfflinePages {

    /// What kept pages ask for by an address that changes with its content.
    private static final List<String> MARKED =
            List.of(
                    "css/base.css",
                    "css/app.css",
                    "css/player.css",
                    "css/checkin.css",
                    "css/dark.css",
                    "css/print.css",
                    "js/tabs.js",
                    "js/player.js",
                    "device/kept.js",
                    "device/waiting.js",
                    "img/mark.svg");

    /// What those ask for in turn, and the pages for everybody.
    private static final List<String> PLAIN =
            List.of(
                    "/js/timeline.js",
                    "/js/figure.js",
                    "/js/sending.js",
                    "/js/sound.js",
                    "/device/locker.js",
                    "/device/outbox.js",
                    "/device/install.js",
                    "/offline",
                    "/triage/emergency");

    private final Pages pages;
    private final Frames frames;
    private final String worker;

    OfflinePages(Pages pages, Frames frames) throws IOException {
        this.pages = pages;
        this.frames = frames;
        this.worker = worker();
    }

    /// Not every browser lets a worker take a module: the locker stands in it, without its word for
    /// sharing. The whole changes with any file, and so renews what was kept.
    private static String worker() throws IOException {
        var locker = text("static/device/locker.js").replaceAll("(?m)^export ", "");
        var code = locker + text("device/root-worker.js") + text("device/ahead-worker.js");
        var files = new ArrayList<>(PLAIN);
        var mark = new StringBuilder(code);
        for (var file : PLAIN) {
            var script = new ClassPathResource("static" + file);
            if (script.exists()) mark.append(Assets.at(file.substring(1)));
        }
        for (var file : MARKED) files.add(Assets.at(file));
        var list = files.stream().map(f -> "'" + f + "'").collect(Collectors.joining(","));
        var name = Integer.toHexString((mark + list).hashCode());
        return "const MARK='" + name + "';\nconst FILES=[" + list + "];\n" + code;
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/worker.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(worker);
    }

    /// What waits on this phone; the page itself knows of none.
    @GetMapping("/plan/waiting")
    @Touches
    ResponseEntity<byte[]> waiting(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return pages.show("plan/Waiting", Map.of("frame", frames.told(asked, "web.waiting.title")));
    }

    /// What a phone says where it has kept nothing.
    @GetMapping("/offline")
    ResponseEntity<byte[]> hint(HttpServletRequest asked) {
        return pages.show("web/Offline", Map.of("frame", frames.told(asked, "web.offline.title")));
    }

    /// The pages of today that her phone keeps: the day, this morning, each session that is open,
    /// and what it needs to begin one.
    ///
    /// @param free whether nothing stands before a session and no day is still to be decided
    static String keptOn(MemberPlan plan, boolean free) {
        var kept = new ArrayList<>(List.of("/plan/today", "/plan/waiting"));
        if (!plan.hasMorning()) kept.add("/plan/morning");
        for (var row : plan.sessions()) {
            if (!row.day().equals(plan.today()) || row.isFinished()) continue;
            var session = "/plan/session/" + row.id();
            kept.addAll(List.of(session, session + "/after"));
        }
        if (free) kept.addAll(ahead(plan));
        return String.join(" ", kept);
    }

    /// The sessions of today that are not begun.
    private static List<String> ahead(MemberPlan plan) {
        return plan.toDo().stream()
                .filter(planned -> planned.kind() != PlannedSession.Kind.CROSS)
                .filter(planned -> plan.doneToday(planned.kind()).isEmpty())
                .map(planned -> ahead(plan.today(), planned))
                .toList();
    }

    static String ahead(AheadDesk.Ahead taken) {
        return ahead(taken.plan().today(), taken.planned());
    }

    private static String ahead(LocalDate today, PlannedSession planned) {
        return "/plan/session/ahead/" + planned.kind() + "/" + Offer.mark(today, planned);
    }
}
