package org.soleus.server.guide.web;

import org.soleus.content.Language;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.exercise.Drawings.Drawing;
import org.soleus.server.exercise.Drawings.Ground;
import org.soleus.server.web.Say;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A drawn lower leg, as a page names it in place of an exercise.
public enum Leg {
    /// The calf, from behind.
    BEHIND("leg"),
    /// The shin, from the front.
    FRONT("shin");

    private static final Map<Kind, Drawing> MADE = new ConcurrentHashMap<>();

    private final String name;

    Leg(String name) {
        this.name = name;
    }

    private record Kind(Leg leg, Language language, boolean dark) {}

    static Optional<Leg> find(String drawing) {
        return Stream.of(values()).filter(leg -> leg.name.equals(drawing)).findFirst();
    }

    /// The file.
    Drawing drawn(Language language, boolean dark) {
        return MADE.computeIfAbsent(new Kind(this, language, dark), Leg::make);
    }

    private static Drawing make(Kind kind) {
        var say = new Say(kind.language(), kind.language().locale());
        return Drawings.labelled(
                "guide/" + kind.leg().name + ".svg",
                kind.dark() ? Ground.DARK : Ground.LIGHT,
                label -> say.words(kind.leg().key() + "." + label));
    }

    /// The address of the file.
    public String address(Language language, boolean dark) {
        return "/guides/leg.svg?view=%s&lang=%s&ground=%s&v=%s"
                .formatted(
                        name,
                        language.tag(),
                        dark ? "dark" : "light",
                        drawn(language, false).version());
    }

    /// The key of the picture in words.
    public String told() {
        return key() + ".told";
    }

    private String key() {
        return this == BEHIND ? "guide.leg.behind" : "guide.leg.front";
    }
}
