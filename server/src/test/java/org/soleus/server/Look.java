package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.List;

/// A look at a page as it stands: kept as a picture under `target/shots`, checked for everybody's
/// use.
public final class Look {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
        keep();
        assertThat(axe()).as(name + " for everybody").isEmpty();
        isNotSideways();
        assertThat(page.locator("h1").count()).as(name + " has one h1").isEqualTo(1);
    }

    /// As [#isForEverybody] on a phone and on a desk in the light, and readable in the dark, whose
    /// colours are the same at every width. Leaves the page on a desk in the light.
    public void isForEverybodyEverywhere() {
        put(390, ColorScheme.DARK);
        isReadable();
        put(390, ColorScheme.LIGHT);
        isForEverybody();
        put(1280, ColorScheme.LIGHT);
        isForEverybody();
    }

    private void put(int width, ColorScheme theme) {
        page.setViewportSize(width, width < 600 ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    /// Keeps the picture, and fails when words cannot be told from their ground: all that another
    /// theme can change.
    public void isReadable() {
        keep();
        assertThat(told(asking().withRules(List.of("color-contrast"))))
                .as(name + " in this theme")
                .isEmpty();
    }

    /// Fails when the page scrolls sideways.
    public void isNotSideways() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name + ": pixels sideways")
                .isEqualTo(0);
    }

    /// Keeps the picture of the whole page.
    public void keep() {
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

    private List<String> axe() {
        return told(asking().withTags(RULES));
    }

    /// Only what is wrong is written down: what is right is most of a page, and half of the time.
    private AxeBuilder asking() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> told(AxeBuilder asked) {
        return asked.analyze().getViolations().stream().map(Look::told).toList();
    }

    private static String told(Rule broken) {
        var where = broken.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
        return broken.getId() + ": " + broken.getHelp() + " " + where;
    }
}
