package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The tokens of the style sheets: each is defined, and each pair of colours can be told apart.
class StylesTest {

    private static final List<String> SHEETS =
            List.of("base", "app", "player", "staff", "exercise", "dark", "print");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)[,)]");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");

    @Test
    void every_token_that_is_used_is_defined() {
        var defined = new TreeSet<>(tokens("base").keySet());
        // Set where a figure stands on another ground, and falls back to paper.
        defined.add("--ground");
        var used = new TreeSet<String>();
        for (var sheet : SHEETS) {
            var use = USE.matcher(read(sheet));
            while (use.find()) used.add(use.group(1));
        }
        used.removeAll(defined);
        assertThat(used).isEmpty();
    }

    /// Words run from right to left elsewhere; a triangle that plays points right everywhere, and
    /// what stands in the middle stands there either way.
    @Test
    void sides_are_named_by_the_way_lines_run() {
        var side =
                Pattern.compile(
                        "(?:margin|padding|border)-(?:left|right):|text-align: (?:left|right)");
        for (var sheet : List.of("base", "app", "exercise")) {
            assertThat(side.matcher(read(sheet)).results().map(MatchResult::group))
                    .as(sheet)
                    .isEmpty();
        }
    }

    @Test
    void the_dark_sheet_turns_over_known_tokens_only() {
        assertThat(tokens("base").keySet()).containsAll(tokens("dark").keySet());
    }

    @Test
    void nothing_glows_and_nothing_comes_from_elsewhere() {
        for (var sheet : SHEETS) {
            assertThat(read(sheet))
                    .as(sheet)
                    .doesNotContain("gradient(", "@import", "url(", "@font-face");
        }
    }

    /// The pairs of the design, with WCAG 2.2's least ratio: 4.5 for words, 3 for marks.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ink,        paper,      4.5
                    ink,        surface,    4.5
                    ink,        sunk,       4.5
                    ink,        soft,       4.5
                    ink-2,      paper,      4.5
                    ink-2,      surface,    4.5
                    ink-2,      sunk,       4.5
                    accent,     paper,      4.5
                    accent,     surface,    4.5
                    accent,     soft,       4.5
                    on-accent,  accent,     4.5
                    today,      today-soft, 4.5
                    ink,        today-soft, 4.5
                    stop,       paper,      4.5
                    stop,       surface,    4.5
                    calf-ink,   paper,      4.5
                    calf-ink,   calf-soft,  4.5
                    edge,       paper,      3
                    edge,       surface,    3
                    load,       surface,    3
                    capacity,   surface,    3
                    pain,       surface,    3
                    tint,       skin,       3
                    """)
    void colours_can_be_told_apart_in_light_and_in_dark(String front, String back, double least) {
        var light = tokens("base");
        var dark = new HashMap<>(light);
        dark.putAll(tokens("dark"));
        for (var theme : List.of(light, dark)) {
            double ratio = ratio(colour(theme, front), colour(theme, back));
            assertThat(ratio).as(front + " on " + back).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void the_emergency_page_reads_white_on_red() {
        assertThat(read("app")).contains("#8f1215");
        assertThat(ratio("#fff", "#8f1215")).isGreaterThan(7);
    }

    private static Map<String, String> tokens(String sheet) {
        var tokens = new HashMap<String, String>();
        var token = TOKEN.matcher(read(sheet));
        while (token.find()) tokens.put(token.group(1), token.group(2).strip());
        return tokens;
    }

    private static String colour(Map<String, String> theme, String token) {
        return theme.getOrDefault("--" + token, "no such token");
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        assertThat(colour).matches(COLOUR);
        var hex = colour.substring(1);
        if (hex.length() == 3) hex = hex.replaceAll("(.)", "$1$1");
        int rgb = Integer.parseInt(hex, 16);
        return .2126 * linear(rgb >> 16)
                + .7152 * linear(rgb >> 8 & 0xff)
                + .0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }

    private static String read(String sheet) {
        try (var file = StylesTest.class.getResourceAsStream("/static/css/" + sheet + ".css")) {
            assertThat(file).as(sheet).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }
}
