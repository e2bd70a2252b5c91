package org.soleus.server.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.Look;
import org.soleus.server.Watch;

/// Every component in every layout, looked at: pictures in `target/shots`, usable by everybody, and
/// nothing asked from elsewhere.
class ComponentsTest {

    private static Chromium chromium;
    private static Stage stage;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        stage = new Stage();
        for (var sheet : Sheet.values()) stage.show(sheet.word(), sheet.page());
    }

    @AfterAll
    static void close() {
        if (stage != null) stage.close();
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK", "320,LIGHT", "768,LIGHT"})
    void components_are_for_everybody(int width, ColorScheme theme) {
        try (var visitor = chromium.context(width, theme)) {
            var watch = Watch.over(visitor, stage.origin());
            var page = visitor.newPage();
            for (var sheet : Sheet.values()) {
                open(page, sheet);
                Look.at(page, "components-" + sheet.word()).isForEverybody();
            }
            watch.isCalm();
        }
    }

    @Test
    void text_set_to_twice_its_size_stays_on_the_page() {
        try (var large = Chromium.start(32);
                var visitor = large.context(390, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            for (var sheet : Sheet.values()) {
                open(page, sheet);
                Look.at(page, "components-" + sheet.word() + "-twice").keep();
                Look.at(page, sheet.word()).isNotSideways();
            }
        }
    }

    private static void open(Page page, Sheet sheet) {
        page.navigate(stage.origin() + "/" + sheet.word());
    }
}
