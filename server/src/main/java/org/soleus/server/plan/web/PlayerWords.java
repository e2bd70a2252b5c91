package org.soleus.server.plan.web;

import org.soleus.server.json.StrictJson;
import org.soleus.server.web.Say;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

/// What the session player says by its script, in the language of its page.
public final class PlayerWords {

    private static final List<String> KEYS =
            List.of(
                    "player.start",
                    "player.go-on",
                    "player.pause",
                    "player.done",
                    "player.left-leg",
                    "player.right-leg",
                    "player.set-of",
                    "player.hold-of",
                    "player.of",
                    "player.count-of",
                    "player.up",
                    "player.hold",
                    "player.down",
                    "player.out",
                    "player.back",
                    "player.into-it",
                    "player.let-go",
                    "player.seconds-left",
                    "player.ready",
                    "player.own-pace",
                    "player.seconds",
                    "player.over",
                    "player.change",
                    "player.change-to",
                    "player.rest-next",
                    "player.rest",
                    "player.all-of-it",
                    "player.kept",
                    "player.finished",
                    "player.waiting",
                    "player.not-kept",
                    "player.refused",
                    "player.signed-out");

    private PlayerWords() {}

    /// The words by their keys, as JSON; the script fills their gaps.
    public static String of(Say say) {
        var words = new LinkedHashMap<String, Object>();
        for (var key : KEYS) {
            words.put(key.substring(key.indexOf('.') + 1), say.words(key, "{0}", "{1}", "{2}"));
        }
        return new String(StrictJson.bytes(words), StandardCharsets.UTF_8);
    }
}
