package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A look at a page as it stands, checked for everybody's use; with `-Dsoleus.shots=true` it is
/// kept as a picture under `target/shots` as well.
public final class Look {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> SIZES = List.of("target-size");

    private static final JsonObject AXE = axe();

    /// Which elements can be seen, by their order.
    private static final String SHOWN =
            "[...document.body.querySelectorAll('*')].map((one) =>"
                    + " +one.checkVisibility()).join('')";

    /// Only what is wrong is told: what is right is most of a page, and half of the time.
    private static final String FINDS =
            """
            async (runOnly) => {
              const {violations} = await axe.run(document, {runOnly, resultTypes: ['violations']});
              const where = (nodes) => nodes.slice(0, 3).map((one) => one.html).join(', ');
              return violations.map((one) => `${one.id}: ${one.help} [${where(one.nodes)}]`);
            }\
            """;

    private final Page page;
    private final String name;

    private Look(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /// @param name of the picture, without size and theme
    public static Look at(Page page, String name) {
        return new Look(page, name);
    }

    /// Keeps the picture, and fails when the page is not for everybody: no finding of axe (WCAG 2.2
    /// AA and best practice), nothing to scroll sideways, a single `h1` that the title begins with.
    public void isForEverybody() {
        isForEverybody(RULES);
    }

    private void isForEverybody(List<String> rules) {
        keep();
        assertThat(found(rules)).as(name + " for everybody").isEmpty();
        isNotSideways();
        assertThat(page.locator("h1").count()).as(name + " has one h1").isEqualTo(1);
    }

    /// As [#isForEverybody] on a phone and on a desk in the light, and readable in the dark, whose
    /// colours are the same at every width. Where a desk shows the same as a phone, sizes alone can
    /// differ. Leaves the page on a desk in the light.
    public void isForEverybodyEverywhere() {
        put(390, ColorScheme.DARK);
        isReadable();
        put(390, ColorScheme.LIGHT);
        isForEverybody();
        var phone = page.evaluate(SHOWN);
        put(1280, ColorScheme.LIGHT);
        isForEverybody(page.evaluate(SHOWN).equals(phone) ? SIZES : RULES);
    }

    private void put(int width, ColorScheme theme) {
        page.setViewportSize(width, width < 600 ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    /// Keeps the picture, and fails when words cannot be told from their ground: all that another
    /// theme can change.
    public void isReadable() {
        keep();
        assertThat(found(List.of("color-contrast"))).as(name + " in this theme").isEmpty();
    }

    /// Fails when the page scrolls sideways.
    public void isNotSideways() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name + ": pixels sideways")
                .isEqualTo(0);
    }

    /// Keeps the picture of the whole page, for whoever asks for pictures: they take as long as all
    /// else.
    public void keep() {
        if (!Boolean.getBoolean("soleus.shots")) return;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "shots", file())));
    }

    private String file() {
        var dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")
                + "-"
                + page.viewportSize().width
                + (Boolean.TRUE.equals(dark) ? "-dark" : "")
                + ".png";
    }

    /// What axe finds, by tags or names of its rules.
    private List<String> found(List<String> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.context().newCDPSession(page).send("Runtime.evaluate", AXE);
        }
        return ((List<?>) page.evaluate(FINDS, rules)).stream().map(String::valueOf).toList();
    }

    /// The script of axe, as its library hands it to any driver of a browser.
    private static JsonObject axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            var asked = new JsonObject();
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            asked.addProperty("expression", text + "; 0");
            return asked;
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }
}
