package org.soleus.server.exercise;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Colours and strokes of the drawn body, for drawings that stand as files of their own and so
/// cannot see a page's style sheet. They are read from that sheet, so that the two never part.
///
/// @param tokens the colours by their names
/// @param base what every path has
/// @param looks what each class adds
record Inks(
        Map<String, String> tokens,
        Map<String, String> base,
        Map<String, Map<String, String>> looks) {

    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern SET = Pattern.compile("([a-z-]+):\\s*([^;]+);");
    private static final Pattern USE =
            Pattern.compile("var\\((--[a-z0-9-]+)(?:, [^()]+|, var\\((--[a-z0-9-]+)\\))?\\)");
    private static final Pattern LOOK = Pattern.compile("\\.fig \\.([a-z0-9-]+)");
    private static final Pattern CLASS = Pattern.compile("<(path|g) class=\"([a-z0-9 -]+)\"");

    private static final Pattern BOX =
            Pattern.compile("viewBox=\"[^\" ]+ [^\" ]+ [^\" ]+ ([0-9]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final List<String> STROKES = List.of("stroke-width", "stroke-dasharray");
    private static final double SHOWN_HIGH = 300;

    /// The colours of light paper.
    static Inks light() {
        var sheet = read("static/css/base.css");
        return of(sheet, tokens(sheet));
    }

    /// The colours of dark paper.
    static Inks dark() {
        var sheet = read("static/css/base.css");
        var tokens = tokens(sheet);
        tokens.putAll(tokens(read("static/css/dark.css")));
        return of(sheet, tokens);
    }

    private static Inks of(String sheet, Map<String, String> tokens) {
        var base = new LinkedHashMap<String, String>();
        var looks = new HashMap<String, Map<String, String>>();
        for (var rule : RULE.matcher(sheet).results().toList()) {
            for (var selector : rule.group(1).split(",", -1)) {
                var name = selector.strip();
                if (name.equals(".fig path")) base.putAll(set(rule, tokens));
                var look = LOOK.matcher(name);
                if (!look.matches()) continue;
                looks.computeIfAbsent(look.group(1), _ -> new LinkedHashMap<>())
                        .putAll(set(rule, tokens));
            }
        }
        base.remove("forced-color-adjust");
        return new Inks(tokens, base, looks);
    }

    private static Map<String, String> set(MatchResult rule, Map<String, String> tokens) {
        var set = new LinkedHashMap<String, String>();
        for (var one : SET.matcher(rule.group(2)).results().toList()) {
            set.put(one.group(1), resolved(one.group(2), tokens));
        }
        return set;
    }

    private static String resolved(String value, Map<String, String> tokens) {
        return USE.matcher(value)
                .replaceAll(
                        use -> {
                            var own = tokens.get(use.group(1));
                            if (own != null) return own;
                            return tokens.getOrDefault(String.valueOf(use.group(2)), "none");
                        });
    }

    private static Map<String, String> tokens(String sheet) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(sheet).results().forEach(t -> tokens.put(t.group(1), t.group(2).strip()));
        return tokens;
    }

    /// A file of the server.
    static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// A drawing that names its colours itself, with the colours in their places.
    String colour(String drawing) {
        return resolved(drawing, tokens);
    }

    /// The same drawing with attributes in the place of classes. A picture is made larger or
    /// smaller with its strokes, so they are set for the height at which a page shows it.
    String ink(String drawing) {
        double scale = height(drawing) / SHOWN_HIGH;
        return CLASS.matcher(drawing)
                .replaceAll(found -> "<" + found.group(1) + attributes(found, scale));
    }

    private static double height(String drawing) {
        var box = BOX.matcher(drawing);
        return box.find() ? Double.parseDouble(box.group(1)) : SHOWN_HIGH;
    }

    private String attributes(MatchResult found, double scale) {
        var all = new LinkedHashMap<String, String>();
        if (found.group(1).equals("path")) all.putAll(base);
        for (var look : found.group(2).split(" ", -1)) {
            all.putAll(looks.getOrDefault(look, Map.of()));
        }
        all.remove("display");
        all.remove("vector-effect");
        STROKES.forEach(name -> all.computeIfPresent(name, (_, value) -> scaled(value, scale)));
        return all.entrySet().stream()
                .map(one -> " " + one.getKey() + "=\"" + one.getValue() + "\"")
                .collect(Collectors.joining());
    }

    private static String scaled(String value, double scale) {
        return NUMBER.matcher(value)
                .replaceAll(
                        number ->
                                String.format(
                                        Locale.ROOT,
                                        "%.1f",
                                        Double.parseDouble(number.group()) * scale));
    }
}
