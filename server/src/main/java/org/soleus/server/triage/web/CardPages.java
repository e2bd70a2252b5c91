package org.soleus.server.triage.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.guide.Sources;
import org.soleus.content.triage.Screens;
import org.soleus.server.web.Assets;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What works without a connection: the emergency card, the check on the phone, and the worker that
/// keeps both there, with all that they link to.
@Controller
class CardPages {

    private static final List<String> PAGES = List.of("/triage/emergency", "/triage/offline");

    /// What a page links to under an address that changes with its content.
    private static final Pattern FILE = Pattern.compile("\"(/[^\"?]+\\?v=[0-9a-f]+)\"");

    /// What those ask for in turn, by an address that does not change.
    private static final String LOCKER = "/device/locker.js";

    private static final int PARTS = 5;
    private static final String PART = "triage.part.";

    private static final List<String> SCRIPT_WORDS =
            List.of(
                    "ask.before",
                    "ask.these",
                    "ask.onward",
                    "ask.none",
                    "ask.worst",
                    "review.title",
                    "review.change",
                    "review.more",
                    "review.done",
                    "signed",
                    "unsigned");

    private final Tongue tongue;
    private final Pages pages;
    private final Frames frames;
    private final String worker;

    CardPages(Tongue tongue, Pages pages, Frames frames) throws IOException {
        this.tongue = tongue;
        this.pages = pages;
        this.frames = frames;
        this.worker =
                new ClassPathResource("device/worker.js")
                        .getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/triage")
    ResponseEntity<byte[]> start(HttpServletRequest asked) {
        return pages.show(
                "triage/Start", Map.of("frame", tongue.told(asked, "triage.start.title")));
    }

    @GetMapping("/triage/emergency")
    ResponseEntity<byte[]> emergency(HttpServletRequest asked) {
        return pages.show("triage/Emergency", emergencyCard(asked));
    }

    /// The check with the rules on the phone; it sends nothing.
    @GetMapping("/triage/offline")
    ResponseEntity<byte[]> offline(HttpServletRequest asked) {
        return pages.show("triage/Offline", offlineCheck(asked));
    }

    /// The worker, with the addresses that it keeps; it changes with any of them, and so renews
    /// what it kept.
    @GetMapping("/triage/worker.js")
    ResponseEntity<String> worker(HttpServletRequest asked) {
        var html = pagesAsTheyAre(asked);
        var files = new TreeSet<>(PAGES);
        FILE.matcher(html).results().forEach(found -> files.add(found.group(1)));
        files.add(LOCKER);
        var list = files.stream().map(f -> "'" + f + "'").collect(Collectors.joining(","));
        var mark = Integer.toHexString((html + Assets.at(LOCKER.substring(1))).hashCode());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .header("Service-Worker-Allowed", "/triage")
                .body("const MARK='" + mark + "';\nconst FILES=[" + list + "];\n" + worker);
    }

    private String pagesAsTheyAre(HttpServletRequest asked) {
        var card = pages.bytes("triage/Emergency", emergencyCard(asked));
        var check = pages.bytes("triage/Offline", offlineCheck(asked));
        return new String(card, StandardCharsets.UTF_8) + new String(check, StandardCharsets.UTF_8);
    }

    private Map<String, Object> emergencyCard(HttpServletRequest asked) {
        var number = frames.emergency(asked).number();
        return Map.of("frame", frames.told(asked, "triage.card.call", number));
    }

    private Map<String, Object> offlineCheck(HttpServletRequest asked) {
        var say = tongue.say(asked);
        var screen = tongue.screen(asked);
        return Map.of(
                "frame",
                tongue.told(asked, "triage.offline.title"),
                "blanks",
                Stream.of(Disposition.values()).map(led -> Told.blank(screen, led, say)).toList(),
                "words",
                words(say),
                "questions",
                "device/" + Screens.file(say.language()),
                "sources",
                sources(screen));
    }

    /// What the script on the phone says beside the screen; gaps stay for it to fill.
    private static Map<String, String> words(Say say) {
        var words = new TreeMap<String, String>();
        for (var key : SCRIPT_WORDS) words.put(key, say.words("triage." + key));
        for (int part = 1; part <= PARTS; part++) {
            words.put("part." + part, say.words("triage.part", part, say.words(PART + part)));
        }
        words.put("change.of", say.words("triage.review.change.of", "{0}"));
        return words;
    }

    /// What the screen leans on, by key, for the phone to name.
    private static Map<String, String> sources(Screen screen) {
        var names = new TreeMap<String, String>();
        for (var question : screen.questions()) {
            var key = question.source();
            names.put(key, Sources.bundled().plain(key));
        }
        return names;
    }
}
