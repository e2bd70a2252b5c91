package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

/// What a look would find, it finds.
class LookTest {

    private static final String SOUND =
            "<!doctype html><html lang=en><title>One</title><main><h1>One</h1>%s</main></html>";

    @Test
    void what_is_not_for_everybody_is_told_with_its_rule_and_its_place() {
        try (var chromium = Chromium.start();
                var visitor = chromium.context(390, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            page.setContent(SOUND.formatted("<p>Sound."));
            assertThatCode(() -> Look.at(page, "sound").isForEverybodyEverywhere())
                    .doesNotThrowAnyException();

            page.setContent(SOUND.formatted("<img src='data:,'>"));
            assertThatThrownBy(() -> Look.at(page, "image").isForEverybody())
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("<img src=");

            page.setContent(SOUND.formatted("<p style='color: #ccc; background: #fff'>Pale."));
            assertThatThrownBy(() -> Look.at(page, "pale").isReadable())
                    .hasMessageContaining("color-contrast");
        }
    }
}
