package org.soleus.server.exercise;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.drawn.Figure;
import org.soleus.clinical.measure.Side;
import org.soleus.content.Language;
import org.soleus.content.Live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Drawings of the exercises, as complete SVG elements for a page.
///
/// The still pose is plain markup. A moving one also carries its movement as numbers in
/// `data-frames` and its length in `data-seconds`; `js/figure.js` plays it where motion is welcome.
public final class Figures {

    private static final Live<Map<String, String>> DRAWN = Live.of(ConcurrentHashMap::new);

    /// What names a side, in every language.
    private static final Pattern SIDE = Pattern.compile("\\b(?:right\\b|left\\b|derech|izquierd)");

    private static final Map<String, String> OTHER =
            Map.of("right", "left", "left", "right", "derech", "izquierd", "izquierd", "derech");

    private Figures() {}

    /// The drawing of an exercise, done with the right side.
    public static Optional<String> svg(String slug, boolean moving) {
        return svg(slug, Side.RIGHT, moving);
    }

    /// The drawing of an exercise, done with this side; empty where it is not drawn.
    ///
    /// @param moving whether it carries its movement
    public static Optional<String> svg(String slug, Side side, boolean moving) {
        return svg(Language.ENGLISH, slug, side, moving);
    }

    /// The moving drawing of an exercise, done with the right side and told in a language.
    public static Optional<String> svg(Language language, String slug) {
        return svg(language, slug, Side.RIGHT, true);
    }

    private static Optional<String> svg(Language language, String slug, Side side, boolean moving) {
        var key = slug + ' ' + side + ' ' + moving + ' ' + language;
        return Library.in(language)
                .find(slug)
                .map(it -> DRAWN.now().computeIfAbsent(key, _ -> draw(it.figure(), side, moving)));
    }

    /// All exercises that are drawn.
    public static Set<String> slugs() {
        return Library.all().bySlug().keySet();
    }

    /// A drawing that is not in the library yet, with its movement.
    public static String drawn(Keyframes keyframes, Side side) {
        return draw(keyframes, side, true);
    }

    /// One of the key poses that the exercise has.
    static Optional<String> pose(String slug, Side side, int number) {
        return Library.all()
                .find(slug)
                .map(
                        it -> {
                            var figure = Figure.of(it.figure(), side);
                            var opened = opened(it.figure(), figure, side).append('>');
                            return opened.append(figure.pose(number)).append("</svg>").toString();
                        });
    }

    private static StringBuilder opened(Keyframes keyframes, Figure figure, Side side) {
        var svg = new StringBuilder("<svg class=\"fig\" viewBox=\"").append(figure.viewBox());
        svg.append("\" role=\"img\" aria-label=\"");
        return svg.append(escaped(told(keyframes.pictured(), side))).append('"');
    }

    private static String draw(Keyframes keyframes, Side side, boolean moving) {
        var figure = Figure.of(keyframes, side);
        var svg = opened(keyframes, figure, side);
        if (moving && figure.moves()) {
            // The numbers' JSON has no apostrophe.
            svg.append(" data-seconds=\"").append(keyframes.seconds());
            svg.append("\" data-frames='").append(figure.motion()).append('\'');
        }
        return svg.append('>').append(figure.still()).append("</svg>").toString();
    }

    /// The picture in words, told of this side.
    static String told(String pictured, Side side) {
        if (side == Side.RIGHT) return pictured;
        return SIDE.matcher(pictured).replaceAll(found -> OTHER.getOrDefault(found.group(), ""));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
