package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Device;

import java.util.Map;

/// Words for the protocol's numbers of makers and products; a number without a word stays one.
final class Makers {

    private static final int GARMIN = 1;

    private static final Map<Integer, String> MAKERS =
            Map.ofEntries(
                    Map.entry(GARMIN, "garmin"),
                    Map.entry(13, "dynastream_oem"),
                    Map.entry(15, "dynastream"),
                    Map.entry(23, "suunto"),
                    Map.entry(32, "wahoo_fitness"),
                    Map.entry(70, "sigmasport"),
                    Map.entry(71, "tomtom"),
                    Map.entry(89, "tacx"),
                    Map.entry(95, "stryd"),
                    Map.entry(123, "polar_electro"),
                    Map.entry(255, "development"),
                    Map.entry(260, "zwift"),
                    Map.entry(263, "favero_electronics"),
                    Map.entry(265, "strava"),
                    Map.entry(267, "bryton"),
                    Map.entry(289, "hammerhead"),
                    Map.entry(294, "coros"));

    private static final Map<Integer, String> GARMIN_PRODUCTS =
            Map.ofEntries(
                    Map.entry(1124, "fr110"),
                    Map.entry(1169, "edge800"),
                    Map.entry(1436, "fr70"),
                    Map.entry(1561, "edge510"),
                    Map.entry(1967, "fenix2"),
                    Map.entry(2158, "fr735xt"),
                    Map.entry(2337, "vivoActiveHr"),
                    Map.entry(2604, "fenix5x"),
                    Map.entry(2691, "fr935"),
                    Map.entry(2697, "fenix5"));

    private Makers() {}

    /// @param maker the number; -1 for none
    /// @param product the number; -1 for none
    /// @param name the product's name where the file gives one, or empty
    static Device device(int maker, int product, String name) {
        String word = maker < 0 ? "" : MAKERS.getOrDefault(maker, "maker " + maker);
        if (!name.isEmpty()) return new Device(word, name);
        String known = maker == GARMIN ? GARMIN_PRODUCTS.get(product) : null;
        if (known != null) return new Device(word, known);
        return new Device(word, product < 0 ? "" : "product " + product);
    }
}
