package org.soleus.server;

import org.soleus.server.Routes.Route;

import java.util.Map;
import java.util.stream.Stream;

/// Words for those gaps that hold no id of anybody, so that a page behind one goes as far as it
/// can.
final class Fitting {

    private static final Map<String, String> WORDS =
            Map.of(
                    "/exercise/{slug}", "/exercise/wall-sit",
                    "/guides/{slug}", "/guides/calf-pain-after-running",
                    "/measure/test/{id}", "/measure/test/heel-raise",
                    "/plan/intake/{place}", "/plan/intake/1",
                    "/plan/session/ahead/{kind}", "/plan/session/ahead/DAILY",
                    "/running/services/{id}", "/running/services/plain");

    private Fitting() {}

    /// A route as it is and, where it only reads, with such a word as well.
    static Stream<Route> of(Route route) {
        return route.reads() ? Stream.concat(Stream.of(route), fitted(route)) : Stream.of(route);
    }

    /// Whether such a word is what its gap wants.
    static boolean isFor(Route route) {
        return fitted(route).findAny().isPresent();
    }

    private static Stream<Route> fitted(Route route) {
        return WORDS.entrySet().stream()
                .filter(word -> route.path().startsWith(word.getKey()))
                .map(word -> route.path().replace(word.getKey(), word.getValue()))
                .map(path -> new Route(route.method(), path));
    }
}
