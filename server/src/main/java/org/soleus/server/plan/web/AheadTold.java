package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.PainScore;
import org.soleus.server.account.SignedIn;
import org.soleus.server.plan.AheadDesk.Ahead;
import org.soleus.server.plan.Doing;
import org.soleus.server.plan.PlayDesk;
import org.soleus.server.triage.SpokenScreen;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The pages of a session that a phone takes along, and beside them the answers with which it may
/// begin: the phone looks up what stands there, and weighs nothing.
@Component
class AheadTold {

    private final PlayDesk player;
    private final SpokenScreen spoken;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    AheadTold(PlayDesk player, SpokenScreen spoken, Words words, Pages pages, Frames frames) {
        this.player = player;
        this.spoken = spoken;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    /// What goes to the phone.
    ///
    /// @param session its name
    /// @param kind which kind
    /// @param offer what was planned, sealed
    /// @param left for so many milliseconds from now on the day lasts
    /// @param taps the quiet words, by the id of each tap
    /// @param before the quiet scores of pain before
    /// @param pages by what each is for: `start`, `weigh`, `danger`, `told`, `other`, `player` and
    ///   `after`
    record Taken(
            UUID session,
            String kind,
            String offer,
            long left,
            Map<String, List<String>> taps,
            List<String> before,
            Map<String, String> pages) {}

    Taken of(HttpServletRequest asked, SignedIn me, Ahead ahead) {
        var quiet = ahead.quiet();
        return new Taken(
                ahead.offer().session(),
                ahead.offer().kind().name(),
                ahead.sealed(),
                ahead.until().toEpochMilli() - ahead.now().toEpochMilli(),
                quiet.taps(),
                quiet.before().stream().map(PainScore::points).map(String::valueOf).toList(),
                pages(asked, me, ahead));
    }

    private Map<String, String> pages(HttpServletRequest asked, SignedIn me, Ahead ahead) {
        var say = frames.wanted(asked);
        var made = new TreeMap<String, String>();
        for (var state : List.of("start", "weigh", "danger", "told", "other")) {
            made.put(state, ahead(asked, say, ahead, state));
        }
        var doing = player.offered(me, ahead.offer());
        made.put("player", player(asked, say, ahead, doing));
        made.put("after", after(asked, say, doing));
        return made;
    }

    private String ahead(HttpServletRequest asked, Say say, Ahead ahead, String state) {
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, say.words("ahead.page." + state + ".title")));
        values.put("taps", spoken.in(say.language()).taps());
        values.put("address", AheadPages.address(ahead.offer().session()));
        values.put("offer", ahead.sealed());
        values.put("state", state);
        return text("plan/Ahead", values);
    }

    private String player(HttpServletRequest asked, Say say, Ahead ahead, Doing doing) {
        var sore = ahead.plan().intake().complaint().sides();
        return text(
                "plan/Player",
                Map.of(
                        "frame", frames.of(asked, say, say.words("player.title")),
                        "stage", Stage.of(doing, sore, words.in(say)),
                        "no", say.words("ahead.player")));
    }

    private String after(HttpServletRequest asked, Say say, Doing doing) {
        return text(
                "plan/After",
                Map.of(
                        "frame", frames.of(asked, say, say.words("checkin.after.title")),
                        "doing", doing,
                        "day", say.namedDay(doing.row().day()),
                        "given", Map.of(),
                        "errors", Map.of()));
    }

    private String text(String template, Map<String, Object> values) {
        return new String(pages.bytes(template, values), StandardCharsets.UTF_8);
    }
}
