package org.soleus.server.exercise;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.exercise.drawn.Figure;
import org.soleus.clinical.measure.Side;
import org.soleus.content.Live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The drawings as files, made when first asked for.
public final class Drawings {

    private static final Live<Map<Kind, Optional<Drawing>>> MADE = Live.of(ConcurrentHashMap::new);
    private static final Live<Map<Pictured, Picture>> PICTURED = Live.of(ConcurrentHashMap::new);

    private static final int STILL = -1;
    private static final Pattern LABEL = Pattern.compile("\\{\\{([a-z-]+)}}");

    private Drawings() {}

    /// What a drawing stands on; one that moves stands in a page and takes the page's own colours.
    public enum Ground {
        LIGHT,
        DARK,
        MOVING
    }

    /// @param slug of the exercise
    /// @param side that does it
    /// @param ground what it stands on
    /// @param pose which key pose; `STILL` for the one that stands where nothing moves
    private record Kind(String slug, Side side, Ground ground, int pose) {}

    /// @param slug of the exercise
    /// @param side that does it
    private record Pictured(String slug, Side side) {}

    /// A drawing as a file.
    ///
    /// @param svg its content
    /// @param version changes with it
    public record Drawing(String svg, String version) {

        /// How long a browser may keep it that asked for this version.
        public String kept(String asked) {
            return asked.equals(version)
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=300";
        }
    }

    /// Read when first asked for.
    private static final class Held {
        static final Inks LIGHT = Inks.light();
        static final Inks DARK = Inks.dark();
    }

    /// The file; empty where the exercise is not drawn.
    public static Optional<Drawing> find(String slug, Side side, Ground ground) {
        if (!Figures.slugs().contains(slug)) return Optional.empty();
        return MADE.now().computeIfAbsent(new Kind(slug, side, ground, STILL), Drawings::make);
    }

    /// A drawing that stands in a file of its own, with its words in the places that it names.
    ///
    /// A dark page that is printed keeps its picture: its words can be read on white as well.
    ///
    /// @param file as `guide/leg.svg`
    /// @param words what stands at a place, as `soleus` for `{{soleus}}`
    public static Drawing labelled(String file, Ground ground, UnaryOperator<String> words) {
        boolean dark = ground == Ground.DARK;
        var told = LABEL.matcher(Inks.read(file)).replaceAll(at -> words.apply(at.group(1)));
        var inked = told.replace("var(--label)", dark ? "var(--edge)" : "var(--ink)");
        var svg = (dark ? Held.DARK : Held.LIGHT).colour(inked);
        return new Drawing(svg, hash(told + Held.DARK));
    }

    /// One of the key poses as a file; empty where there is none.
    ///
    /// @param number 0 is the start, 1 the first move's end
    public static Optional<Drawing> pose(String slug, Side side, Ground ground, int number) {
        return Library.all()
                .find(slug)
                .filter(it -> number >= 0 && number <= it.figure().moves().size())
                .flatMap(
                        _ ->
                                MADE.now()
                                        .computeIfAbsent(
                                                new Kind(slug, side, ground, number),
                                                Drawings::make));
    }

    /// What a page needs to point to the files of a key pose that is there.
    public static Picture pose(String slug, Side side, int number) {
        var still = picture(slug, side).orElseThrow();
        var pose = "&pose=" + number;
        return new Picture(
                still.pictured(),
                still.width(),
                still.height(),
                still.light() + pose,
                still.dark() + pose);
    }

    /// What a page needs to point to the files; empty where the exercise is not drawn.
    public static Optional<Picture> picture(String slug, Side side) {
        if (Library.all().find(slug).isEmpty()) return Optional.empty();
        return Optional.of(
                PICTURED.now().computeIfAbsent(new Pictured(slug, side), Drawings::picture));
    }

    /// The same, told in the words of this exercise.
    public static Picture picture(Exercise it, Side side) {
        var drawn = picture(it.slug(), side).orElseThrow();
        var words = Figures.told(it.figure().pictured(), side);
        return new Picture(words, drawn.width(), drawn.height(), drawn.light(), drawn.dark());
    }

    private static Picture picture(Pictured asked) {
        var keyframes = Library.all().get(asked.slug()).figure();
        var box = Figure.of(keyframes, asked.side()).viewBox().split(" ", -1);
        return new Picture(
                Figures.told(keyframes.pictured(), asked.side()),
                Integer.parseInt(box[2]),
                Integer.parseInt(box[3]),
                address(asked.slug(), asked.side(), Ground.LIGHT),
                address(asked.slug(), asked.side(), Ground.DARK));
    }

    private static String address(String slug, Side side, Ground ground) {
        var version = find(slug, side, ground).map(Drawing::version).orElse("");
        var other = side == Side.RIGHT ? "" : "side=left&";
        return "/exercise/%s.svg?%sground=%s&v=%s".formatted(slug, other, lower(ground), version);
    }

    private static String lower(Ground word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Drawing> make(Kind kind) {
        boolean moving = kind.ground() == Ground.MOVING;
        var drawn =
                kind.pose() == STILL
                        ? Figures.svg(kind.slug(), kind.side(), moving)
                        : Figures.pose(kind.slug(), kind.side(), kind.pose());
        return drawn.map(
                        svg ->
                                svg.replaceFirst(
                                        "<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "))
                .map(svg -> inked(svg, kind.ground()))
                .map(svg -> drawing(svg, kind.slug()));
    }

    private static String inked(String svg, Ground ground) {
        return switch (ground) {
            case LIGHT -> Held.LIGHT.ink(svg);
            case DARK -> Held.DARK.ink(svg);
            case MOVING -> svg;
        };
    }

    /// All drawings of one subject share a version, so that a page names it once.
    private static Drawing drawing(String svg, String subject) {
        return new Drawing(svg, version(subject));
    }

    private static String version(String subject) {
        return hash(Figures.svg(subject, true).orElse("") + Held.DARK + Held.LIGHT);
    }

    private static String hash(String all) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
